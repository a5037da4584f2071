import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ErrorPage } from './error-page.js';

type BoundaryProps = { place: string; children: ReactNode };
type BoundaryState = { error: Error | null };

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.error && before.place !== this.props.place) this.setState({ error: null });
  }

  override render(): ReactNode {
    return this.state.error ? <ErrorPage error={this.state.error} /> : this.props.children;
  }
}

type ErrorBoundaryProps = { children: ReactNode };

/** Catches what a page throws while it is drawn or loaded, so that there is always something to read and a way on. */
export const ErrorBoundary = ({ children }: ErrorBoundaryProps) => {
  const { key } = useLocation();
  return <Boundary place={key}>{children}</Boundary>;
};
