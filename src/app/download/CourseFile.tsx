import { useEffect, useMemo, useState } from 'react';
import { formatAddress } from '../../model/address.ts';
import { say } from '../../model/say.ts';
import { useWholeTimeline } from '../state/useTimeline.ts';
import type { CourseForm } from './coursePackage.ts';
import { SaveLink, useFileAddress } from './SavedFile.tsx';
import type { Selection } from './selection.ts';

interface CourseFileProps {
  readonly name: string;
  readonly form: CourseForm;
  readonly type: string;
  readonly selection: Selection;
}

/** Makes the package from the frame's own file; rejects where that or the code does not come. */
async function makeCourse(
  props: Omit<CourseFileProps, 'name'> & { readonly query: string },
): Promise<Blob> {
  const { form, type, query, selection } = props;
  const { bundle, words, base, top, today } = selection;
  const [{ coursePackage }, answer] = await Promise.all([
    import('./coursePackage.ts'),
    fetch('./embed.html'),
  ]);
  if (!answer.ok) throw new Error(`embed.html: ${answer.status}`);
  const title = `${bundle.site.title}${words === '' ? '' : ` (${words})`}`;
  const frame = await answer.text();
  return new Blob([coursePackage({ form, title, query, base, top, frame, today })], { type });
}

/** A course package to save, made when it is asked for. */
export function CourseFile({ name, form, type, selection }: CourseFileProps) {
  const { state } = useWholeTimeline();
  const query = useMemo(() => formatAddress({ ...state, present: false, quiz: null }), [state]);
  const key = `${form} ${query}`;
  const [made, setMade] = useState<{ key: string; file: Blob | 'failed' } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const done = (file: Blob | 'failed'): void => {
      if (isWanted) setMade({ key, file });
    };
    makeCourse({ form, type, query, selection }).then(done, () => done('failed'));
    return () => {
      isWanted = false;
    };
  }, [key, form, type, query, selection]);
  const file = made?.key === key ? made.file : null;
  const address = useFileAddress(file === 'failed' ? null : file);
  if (file === 'failed') {
    return (
      <p role="alert">
        {say(
          'The package could not be made: the file of the frame did not come. Close this and try again.',
        )}
      </p>
    );
  }
  return (
    <>
      <SaveLink name={name} address={address} />
      <p className="text-panel text-ink-2 mt-2">
        {form === 'cartridge'
          ? say(
              'Import it into a course: a link that opens this view within the course. It needs the network.',
            )
          : say(
              'Upload it as a SCORM package: this view, readable without the network. The data are those of today.',
            )}
        {form === 'scorm-sco' &&
          ` ${say('It tells the system that it was opened, and nothing else about the reader.')}`}
      </p>
    </>
  );
}
