import { IconButton, QuietButton } from '../ui/buttons.tsx';
import { type ComponentType, useState } from 'react';
import { type DialogProps, DownloadDialog, EmbedDialog, ShareDialog } from '../features.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { type IconName } from '../ui/Icon.tsx';
import { LazyPart } from '../ui/LazyPart.tsx';
import { type Theme, THEMES } from '../../model/viewState.ts';

interface Action {
  readonly label: string;
  readonly icon: IconName;
  readonly dialog: ComponentType<DialogProps>;
}

const DIALOGS: readonly Action[] = [
  { label: 'Share', icon: 'share', dialog: ShareDialog },
  { label: 'Embed', icon: 'embed', dialog: EmbedDialog },
  { label: 'Download', icon: 'download', dialog: DownloadDialog },
];

/** What can be done with the view: present, share, embed, download, and the theme. */
export default function HeaderActions() {
  const { actions } = useTimeline('actions');
  const [open, setOpen] = useState<Action | null>(null);
  const Opened = open?.dialog;
  return (
    <>
      <div role="group" aria-label="Actions" className="needs-script flex flex-wrap items-center">
        <QuietButton icon="present" className="px-2.5" onClick={() => actions.present(true)}>
          Present
        </QuietButton>
        {DIALOGS.map((action) => (
          <QuietButton
            key={action.label}
            icon={action.icon}
            className="px-2.5"
            aria-haspopup="dialog"
            onClick={() => setOpen(action)}
          >
            {action.label}
          </QuietButton>
        ))}
        <ThemeButton />
      </div>
      <LazyPart message={`“${open?.label}” could not be loaded.`} subject={open?.label}>
        {Opened && <Opened onClose={() => setOpen(null)} />}
      </LazyPart>
    </>
  );
}

const WORDS: Readonly<Record<Theme, string>> = {
  auto: 'as the device',
  light: 'light',
  dark: 'dark',
};

/** Goes through the themes: as the device, light, dark. */
function ThemeButton() {
  const { theme, actions } = useTimeline('theme', 'actions');
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
  return (
    <IconButton
      icon="theme"
      label={`Colours: ${WORDS[theme]}. Change to ${WORDS[next]}`}
      title={`Colours: ${WORDS[theme]}`}
      onClick={() => actions.setTheme(next)}
    />
  );
}
