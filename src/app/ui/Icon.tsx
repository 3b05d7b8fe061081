import type { ComponentProps } from 'react';

/** Line drawings in a box of 16, for which a word stands beside or in the control's name. */
const PATHS = {
  present: 'M2 3.5h12v7H2zM8 10.5v2.5M5.5 13.5h5',
  share: 'M8 10V1.75M5 4.5l3-2.75 3 2.75M4.5 7.5h-1.25v6.5h9.5V7.5h-1.25',
  embed: 'M5 4.5 1.5 8 5 11.5M11 4.5 14.5 8 11 11.5',
  download: 'M8 2v8M4.75 7 8 10.25 11.25 7M2.75 13.5h10.5',
  language:
    'M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5zM2.5 8h11M8 2.25c-3.5 3-3.5 8.5 0 11.5c3.5-3 3.5-8.5 0-11.5z',
  theme: 'M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5zM8 2.25v11.5',
  search: 'M7 2.25a4.75 4.75 0 1 0 0 9.5a4.75 4.75 0 1 0 0-9.5zM10.5 10.5 14 14',
  down: 'M4 6.25 8 10.25 12 6.25',
  up: 'M4 9.75 8 5.75 12 9.75',
  left: 'M9.75 4 5.75 8 9.75 12',
  right: 'M6.25 4 10.25 8 6.25 12',
  close: 'M3.75 3.75l8.5 8.5M12.25 3.75l-8.5 8.5',
  timeline: 'M1.5 8h13M4.5 5.5v5M8 3.5v9M11.5 5.5v5',
  list: 'M5.5 4h8.5M5.5 8h8.5M5.5 12h8.5M2 4h.75M2 8h.75M2 12h.75',
  table: 'M2 3h12v10H2zM2 6.5h12M6.5 3v10',
  minus: 'M3.5 8h9',
  plus: 'M3.5 8h9M8 3.5v9',
  whole: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  filter: 'M2 4h12M4.25 8h7.5M6.5 12h3',
  lock: 'M3.5 7h9v6.5h-9zM5.5 7V4.75a2.5 2.5 0 0 1 5 0V7',
  quote: 'M3 9.5h3v-4H3zM3 9.5c0 1.5.5 2.25 2 2.75M9.5 9.5h3v-4h-3zM9.5 9.5c0 1.5.5 2.25 2 2.75',
  rule: 'M6.5 9.5 9.5 6.5M7 4.5l1.5-1.5a3.2 3.2 0 0 1 4.5 4.5L11.5 9M4.5 7 3 8.5A3.2 3.2 0 0 0 7.5 13L9 11.5',
  editor: 'M3 13l.75-3L11 2.75 13.25 5 6 12.25zM9.25 4.5l2.25 2.25',
  notice: 'M8 2.25a5.75 5.75 0 1 0 0 11.5a5.75 5.75 0 1 0 0-11.5zM8 7.25v3.5M8 5.1v.15',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon of one em and a quarter in the colour of the text; the word beside it says what it means. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      className={`size-4 flex-none ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

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
