import { Component, type ReactNode } from 'react';
import { say } from '../../model/say.ts';
import { DataError } from '../data/TimelineData.ts';

/** React keeps code that did not come; these make its parts anew, once the reader asks again: before, it would be asked for without end. */
export const failures = new Set<() => void>();

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
            {isAgain ? say('Try again') : say('Reload the page')}
          </button>
        </div>
        {instead}
      </>
    );
  }
}
