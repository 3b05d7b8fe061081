import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon.tsx';

interface QuietButtonProps extends ComponentProps<'button'> {
  readonly icon: IconName;
}

/** A button of a toolbar, without a border: an icon and a word. */
export function QuietButton({ icon, children, className = 'px-2', ...rest }: QuietButtonProps) {
  return (
    <button
      type="button"
      className={`hover:bg-tint rounded-control inline-flex min-h-9 items-center gap-2 wrap-anywhere pointer-coarse:min-h-11 ${className}`}
      {...rest}
    >
      <Icon name={icon} /> {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: IconName;
  /** What the button does, for those who do not see the icon. */
  readonly label: string;
  readonly iconClass?: string;
}

/** A square button with an icon alone. */
export function IconButton(props: IconButtonProps) {
  const {
    icon,
    label,
    iconClass = '',
    className = 'size-9 pointer-coarse:size-11',
    ...rest
  } = props;
  return (
    <button
      type="button"
      className={`hover:bg-tint rounded-control inline-flex flex-none items-center justify-center aria-disabled:opacity-40 ${className}`}
      aria-label={label}
      {...rest}
    >
      <Icon name={icon} className={iconClass} />
    </button>
  );
}
