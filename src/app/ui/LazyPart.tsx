import { Component, type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { DataError } from '../data/TimelineData.ts';

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

/** React keeps what failed; these make it anew, once the reader asks again: before, it would be asked for without end. */
const failures = new Set<() => void>();

/** Makes a component of code that is not there yet. It stands in a LazyPart, for its code may not come. */
export function loadable<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Loadable<Props> {
  let known: ComponentType<Props> | null = null;
  const keep = async (): Promise<{ readonly default: ComponentType<Props> }> => {
    try {
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

interface ErrorBoundaryProps {
  /** What failed, in plain words. */
  readonly message: string;
  /** `again`: drawn anew on request, as is always what nobody answered for; `reload`: the page is loaded anew. */
  readonly cure: 'again' | 'reload';
  /** What is shown, by name: after a failure another subject is drawn anew. */
  readonly subject?: string | undefined;
  /** What stands below the message in the place of the part that failed. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
  readonly isUnanswered?: boolean;
  readonly subject?: string | undefined;
}

/** Keeps a failure of one part, or of the loading of its code, from taking the page with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { hasFailed: true, isUnanswered: error instanceof DataError };
  }

  static getDerivedStateFromProps(
    { subject }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return subject === state.subject ? null : { hasFailed: false, subject };
  }

  override state: ErrorBoundaryState = { hasFailed: false };

  readonly #again = (): void => {
    failures.forEach((forget) => forget());
    failures.clear();
    this.setState({ hasFailed: false });
  };

  override render(): ReactNode {
    const { message, cure, instead, children } = this.props;
    if (!this.state.hasFailed) return children;
    const isAgain = cure === 'again' || this.state.isUnanswered;
    return (
      <>
        <div className="card mb-3 flex flex-wrap items-center gap-3 px-3 py-2" role="alert">
          {message}
          <button
            type="button"
            className="control"
            onClick={isAgain ? this.#again : () => location.reload()}
          >
            {isAgain ? 'Try again' : 'Reload the page'}
          </button>
        </div>
        {instead}
      </>
    );
  }
}
