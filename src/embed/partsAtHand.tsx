import type { ComponentProps, ComponentType, ReactNode } from 'react';
import { say } from '../model/say.ts';
import { ErrorBoundary } from '../app/ui/ErrorBoundary.tsx';
import type * as LazyParts from '../app/ui/LazyPart.tsx';

/*
 * Stands for `ui/LazyPart.tsx` in the frame, whose one file holds all code: nothing is waited for, and
 * nothing is missing.
 */

type LazyPartProps = ComponentProps<typeof LazyParts.LazyPart>;

/** A part that takes nothing else with it where it fails. */
export function LazyPart({
  pending: _pending,
  message = say('This part could not be shown.'),
  ...part
}: Omit<LazyPartProps, 'message'> & { readonly message?: string }): ReactNode {
  return <ErrorBoundary cure="reload" message={message} {...part} />;
}

/** A component by its module, which is there before anything is drawn. */
export function loadable<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyParts.Loadable<Props> {
  let Known: ComponentType<Props> | null = null;
  const keep = async (): Promise<void> => {
    Known = await load();
  };
  void keep();
  return Object.assign((props: Props) => Known && <Known {...props} />, { load: keep });
}
