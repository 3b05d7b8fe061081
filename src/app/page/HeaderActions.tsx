import { IconButton, QuietButton, type IconName } from '../ui/Icon.tsx';
import { type ComponentType, type ReactNode, useState } from 'react';
import {
  type DialogProps,
  DownloadDialog,
  EmbedDialog,
  LanguageDialog,
  ShareDialog,
} from '../features.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { LazyPart } from '../ui/LazyPart.tsx';
import { RovingGroup } from '../ui/RovingGroup.tsx';
import { LANGUAGE, say } from '../../model/say.ts';
import { type Theme, THEMES } from '../../model/viewState.ts';

interface Action {
  readonly label: string;
  readonly icon: IconName;
  readonly dialog: ComponentType<DialogProps>;
}

const DIALOGS: readonly Action[] = [
  { label: say('Share | verb'), icon: 'share', dialog: ShareDialog },
  { label: say('Embed | verb'), icon: 'embed', dialog: EmbedDialog },
  { label: say('Download | verb'), icon: 'download', dialog: DownloadDialog },
];

/** What can be done with the view: present, share, embed, download, and the theme; in a sheet in two columns, all with their words. */
export default function HeaderActions({ isSheet = false }: { readonly isSheet?: boolean }) {
  const { actions, bundle } = useTimeline('actions', 'bundle');
  const [open, setOpen] = useState<Action | null>(null);
  const Opened = open?.dialog;
  const own = bundle.languages?.find(({ id }) => id === LANGUAGE);
  const inset = isSheet ? '' : 'px-2';
  const forReading = (
    <>
      {own && (
        <QuietButton
          icon="language"
          className={inset}
          aria-haspopup="dialog"
          aria-label={say('{name}: change the language', { name: own.name })}
          onClick={() => setOpen({ label: own.name, icon: 'language', dialog: LanguageDialog })}
        >
          {own.name}
        </QuietButton>
      )}
      <ThemeButton isSheet={isSheet} />
    </>
  );
  return (
    <>
      <div
        role="group"
        aria-label={say('Actions')}
        className={`needs-script ${isSheet ? 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,8.5rem),1fr))]' : 'flex flex-wrap items-center'}`}
      >
        <QuietButton icon="present" className={inset} onClick={() => actions.present(true)}>
          {say('Present | verb')}
        </QuietButton>
        {DIALOGS.map((action) => (
          <QuietButton
            key={action.label}
            icon={action.icon}
            className={inset}
            aria-haspopup="dialog"
            onClick={() => setOpen(action)}
          >
            {action.label}
          </QuietButton>
        ))}
        {isSheet ? forReading : <ForReading>{forReading}</ForReading>}
      </div>
      <LazyPart
        message={say('“{name}” could not be loaded.', { name: open?.label ?? '' })}
        subject={open?.label}
      >
        {Opened && <Opened onClose={() => setOpen(null)} />}
      </LazyPart>
    </>
  );
}

/** Both as one stop of the Tab key. */
function ForReading({ children }: { readonly children: ReactNode }) {
  return (
    <RovingGroup label={say('Language and colours')} className="flex items-center">
      {children}
    </RovingGroup>
  );
}

const WORDS: Readonly<Record<Theme, string>> = {
  auto: say('as the device'),
  light: say('light | colours'),
  dark: say('dark | colours'),
};

/** Goes through the themes: as the device, light, dark; in a sheet in words, in a row of its own. */
function ThemeButton({ isSheet }: { readonly isSheet: boolean }) {
  const { theme, actions } = useTimeline('theme', 'actions');
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
  const words = say('Colours: {colours}', { colours: WORDS[theme] });
  const label = `${words}. ${say('Change to {colours}', { colours: WORDS[next] })}`;
  const change = (): void => actions.setTheme(next);
  if (!isSheet) return <IconButton icon="theme" label={label} title={words} onClick={change} />;
  return (
    <QuietButton icon="theme" className="col-span-full" aria-label={label} onClick={change}>
      {words}
    </QuietButton>
  );
}
