import { useEffect, useMemo } from 'react';
import { Icon } from '../ui/Icon.tsx';

/** A download may still be reading its file when the dialog is closed. */
const KEEP_MS = 60_000;

/** Address of a file in memory; it ends some time after the file is no longer shown. */
export function useFileAddress(file: Blob | null): string | null {
  const address = useMemo(() => (file ? URL.createObjectURL(file) : null), [file]);
  useEffect(
    () => () => {
      if (address !== null) setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
    },
    [address],
  );
  return address;
}

interface SaveLinkProps {
  readonly name: string;
  /** Null while it is being made. */
  readonly address: string | null;
}

/** The link that saves a file. A frame without leave to download ignores it in silence: the file is shown beside it. */
export function SaveLink({ name, address }: SaveLinkProps) {
  return (
    <a className="control is-primary" href={address ?? undefined} download={name}>
      <Icon name="download" /> Save {name}
    </a>
  );
}
