import { Component, type ReactNode } from 'react';

interface ChartBoundaryProps {
  readonly onShowList: () => void;
  readonly children: ReactNode;
}

interface ChartBoundaryState {
  readonly hasFailed: boolean;
}

/** Stands in for a chart that could not be drawn: the page around it goes on, and the list is complete. */
export class ChartBoundary extends Component<ChartBoundaryProps, ChartBoundaryState> {
  static getDerivedStateFromError(): ChartBoundaryState {
    return { hasFailed: true };
  }

  override state: ChartBoundaryState = { hasFailed: false };

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="card flex flex-wrap items-center gap-3 p-4" role="alert">
        The chart could not be drawn. The list is complete.
        <button
          type="button"
          className="control"
          onClick={() => this.setState({ hasFailed: false })}
        >
          Try again
        </button>
        <button type="button" className="control" onClick={this.props.onShowList}>
          Show the list
        </button>
      </div>
    );
  }
}
