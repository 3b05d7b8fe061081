import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { DataError } from '../data/TimelineData.ts';
import { loadTexts, type TextsUpTo } from '../data/laterTexts.ts';
import { ErrorBoundary, failures } from './ErrorBoundary.tsx';

interface LazyPartProps {
  /** What is missing where its code does not come: "The filters could not be loaded." */
  readonly message: string;
  /** What it shows: another subject is tried anew after a failure. */
  readonly subject?: string | undefined;
  /** Stands in its place while its code is on its way. */
  readonly pending?: ReactNode;
  /** Stands below the message in its place. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}

/**
 * The place of a part whose code is loaded when it is needed. Where the code does not come, a line
 * with a way out stands there, and the page around it works on: asking again where nobody answers, as
 * offline; a reload where the server no longer has it, as after a new release of the site.
 */
export function LazyPart({ pending = null, children, ...failure }: LazyPartProps) {
  return (
    <ErrorBoundary cure="reload" {...failure}>
      <Suspense fallback={pending}>{children}</Suspense>
    </ErrorBoundary>
  );
}

/** A component whose code comes when it is first drawn, or before by `load`: then it is drawn at once. */
export type Loadable<Props> = ComponentType<Props> & { readonly load: () => Promise<unknown> };

const isAnswering = (): Promise<boolean> =>
  fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );

/**
 * Makes a component of code that is not there yet, and of the texts that it says. It stands in a
 * LazyPart, for its code may not come.
 */
export function loadable<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  texts: TextsUpTo = 'rest',
): Loadable<Props> {
  let known: ComponentType<Props> | null = null;
  const keep = async (): Promise<{ readonly default: ComponentType<Props> }> => {
    try {
      // What a module says at its beginning has to be there.
      await loadTexts(texts);
      known = await load();
    } catch (cause) {
      failures.add(() => (Later = later()));
      throw (await isAnswering()) ? cause : new DataError('unreachable', 'code', cause);
    }
    return { default: known };
  };
  const later = () => lazy(keep) as unknown as ComponentType<Props>;
  let Later = later();
  const Part = (props: Props): ReactNode => {
    const [Shown] = useState(() => known ?? Later);
    return <Shown {...props} />;
  };
  return Object.assign(Part, { load: keep });
}
