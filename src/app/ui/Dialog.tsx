import { say } from '../../model/say.ts';
import { IconButton } from './Icon.tsx';
import { type ComponentProps, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';

interface DialogFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Id of what says inside what it is about (`DialogAbout`), which is spoken when it opens. */
  readonly aboutId?: string;
  /** `sheet`: the whole surface, for narrow containers. */
  readonly form?: 'card' | 'sheet';
  /** Stays in sight below what scrolls. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

const FORMS = {
  card: 'm-auto w-[min(60rem,calc(100%-2rem))] max-h-[calc(100%-2rem)] rounded-dialog border border-rule shadow-1',
  sheet: 'm-0 h-full max-h-none w-full max-w-none border-0',
} as const;

/**
 * For a button in a dialog: closes it as the browser does, so that the focus goes back to what opened
 * it and `onClose` is called. Taking the dialog out of the document instead does neither.
 */
export function closeDialog(event: MouseEvent): void {
  event.currentTarget.closest('dialog')?.close();
}

/**
 * A modal dialog on the native element: the browser keeps the focus inside, closes it on Escape
 * and gives the focus back to what opened it.
 */
export function Dialog(props: DialogFrameProps) {
  const { title, onClose, aboutId, form = 'card', footer, children } = props;
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-label={title}
      aria-describedby={aboutId}
      onClose={() => {
        // Mounting twice, as strict mode does, closes and opens it: only what stays shut counts.
        if (ref.current?.open !== true) onClose();
      }}
      className={`${FORMS[form]} bg-surface text-ink backdrop:bg-black/40 open:flex open:flex-col`}
    >
      <div className="border-rule flex items-center justify-between gap-4 border-b px-4 py-3">
        <h2 className="text-heading font-serif font-semibold">{title}</h2>
        <IconButton
          icon="close"
          label={say('Close | verb')}
          className="size-11"
          onClick={() => ref.current?.close()}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
      {footer && <div className="border-rule border-t p-4">{footer}</div>}
    </dialog>
  );
}

/** For the dialog that it stands in; one such dialog is open at a time. */
export const ABOUT_ID = 'dialog-about';

/** First in a dialog that takes what is shown: what that is. */
export function DialogAbout({ words }: { readonly words: string }) {
  return (
    <p id={ABOUT_ID} className="text-ink-2 mb-3">
      {words}
    </p>
  );
}

/** A box to tick, or one of several choices (`type="radio"`), with what is said beside it. */
export function Choice({ className = '', children, ...input }: ComponentProps<'input'>) {
  return (
    <label
      className={`flex min-h-9 items-center gap-2 pointer-coarse:min-h-11 ${className}`.trimEnd()}
    >
      <input type="checkbox" className={input.type === 'radio' ? undefined : 'tick'} {...input} />
      {children}
    </label>
  );
}

interface Form {
  readonly id: string;
  readonly label: string;
  /** What it is or what it is good for, in a few words. */
  readonly says: string;
}

interface FormChoiceProps<T extends Form> {
  readonly legend: string;
  readonly name: string;
  readonly forms: readonly T[];
  readonly chosen: T['id'];
  readonly onChoose: (form: T) => void;
  readonly className: string;
}

/** In which of several forms something is taken away. */
export function FormChoice<T extends Form>(props: FormChoiceProps<T>) {
  const { legend, name, forms, chosen, onChoose, className } = props;
  return (
    <fieldset>
      <legend className="mb-1 font-bold">{legend}</legend>
      <div className={className}>
        {forms.map((form) => (
          <Choice
            key={form.id}
            type="radio"
            name={name}
            value={form.id}
            checked={form.id === chosen}
            onChange={() => onChoose(form)}
          >
            <span>
              <strong>{form.label}</strong>, <span className="text-ink-2">{form.says}</span>
            </span>
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
