import { useState, type ComponentType } from 'react';
import {
  DownloadDialog,
  EmbedDialog,
  PresentView,
  ShareDialog,
  type DialogProps,
} from '../features.ts';
import { useReader } from '../state/Reader.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { LazyPart } from '../ui/LazyPart.tsx';
import { RovingGroup } from '../ui/RovingGroup.tsx';
import { ThemeButton } from './ThemeButton.tsx';

interface Action {
  readonly label: string;
  readonly icon: IconName;
  readonly dialog: ComponentType<DialogProps> | null;
}

const DIALOGS: readonly Action[] = [
  { label: 'Share', icon: 'share', dialog: ShareDialog },
  { label: 'Embed', icon: 'embed', dialog: EmbedDialog },
  { label: 'Download', icon: 'download', dialog: DownloadDialog },
];

const BUTTON =
  'hover:bg-tint rounded-control inline-flex min-h-9 items-center gap-2 px-2.5 pointer-coarse:min-h-11';

/** What can be done with the view: present, share, embed, download, and the theme. */
export function HeaderActions() {
  const { actions } = useReader();
  const [open, setOpen] = useState<Action | null>(null);
  const Opened = open?.dialog ?? null;
  return (
    <>
      <RovingGroup label="Actions" className="needs-script flex flex-wrap items-center">
        {PresentView && (
          <button type="button" className={BUTTON} onClick={() => actions.present(true)}>
            <Icon name="present" />
            Present
          </button>
        )}
        {DIALOGS.filter(({ dialog }) => dialog !== null).map((action) => (
          <button
            key={action.label}
            type="button"
            className={BUTTON}
            aria-haspopup="dialog"
            onClick={() => setOpen(action)}
          >
            <Icon name={action.icon} />
            {action.label}
          </button>
        ))}
        <ThemeButton />
      </RovingGroup>
      <LazyPart message={`“${open?.label}” could not be loaded.`} subject={open?.label}>
        {Opened && <Opened onClose={() => setOpen(null)} />}
      </LazyPart>
    </>
  );
}
