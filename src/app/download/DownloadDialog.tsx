import { useMemo, useState } from 'react';
import { say, sayCount } from '../../model/say.ts';
import { measurePicture, pictureScene, widthInFont } from '../picture/chartPicture.ts';
import { takenInWords, useMade, useSelection } from '../picture/useSelection.ts';
import { useTimeline, useWholeTimeline } from '../state/useTimeline.ts';
import { askToPrint } from '../state/printing.ts';
import { ABOUT_ID, Choice, closeDialog, Dialog, DialogAbout, FormChoice } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { type DownloadFormat, fileName, FORMATS } from './formats.ts';
import { PictureFile } from './PictureFile.tsx';
import { type Selection, useTaken } from './selection.ts';
import { pictureMarkup, type ChartPicture, type PictureForm } from './svg.ts';
import { MadeFile, TextFile, SaveLink, useFileAddress } from './SavedFile.tsx';
import { formatAddress } from '../../model/address.ts';
import type { CourseForm } from './coursePackage.ts';

interface DownloadDialogProps {
  readonly onClose: () => void;
}

/** What is shown, to be taken away: as data, as references, as a picture, on paper. All of it is made in the browser. */
export default function DownloadDialog({ onClose }: DownloadDialogProps) {
  const { layout } = useTimeline('layout');
  const [format, setFormat] = useState<DownloadFormat>(FORMATS[0]);
  const needsDetails = format.toText !== null || format.toFile !== undefined;
  const { selection, missing, isReady } = useTaken(needsDetails);
  return (
    <Dialog
      title={say('Download | of files')}
      onClose={onClose}
      aboutId={ABOUT_ID}
      form={layout === 'phone' ? 'sheet' : 'card'}
    >
      <DialogAbout words={takenInWords(selection.entries.length, selection.words)} />
      <FormChoice
        legend={say('Form | of a file')}
        name="format"
        forms={FORMATS}
        chosen={format.id}
        onChoose={setFormat}
        className="grid gap-x-6 compact:grid-cols-2"
      />
      <div className="mt-4">
        {isReady ? (
          <File format={format} selection={selection} />
        ) : (
          <p role="status">{say('Fetching the summaries and sources.')}</p>
        )}
        {isReady && needsDetails && missing > 0 && (
          <p role="alert" className="mt-2">
            {sayCount(
              {
                one: 'The summaries and sources of {count} milestone could not be loaded and are left out.',
                other:
                  'The summaries and sources of {count} milestones could not be loaded and are left out.',
              },
              missing,
            )}
          </p>
        )}
      </div>
      <button
        type="button"
        className="control mt-4"
        onClick={(event) => {
          closeDialog(event);
          askToPrint();
        }}
      >
        <Icon name="print" /> {say('Print this selection')}
      </button>
    </Dialog>
  );
}

interface FileProps {
  readonly format: DownloadFormat;
  readonly selection: Selection;
}

function File({ format, selection }: FileProps) {
  const text = useMemo(() => format.toText?.(selection) ?? null, [format, selection]);
  const make = useMemo(() => {
    const { toFile } = format;
    return toFile && (() => toFile(selection));
  }, [format, selection]);
  const name = fileName(format, selection);
  if (make) return <MadeFile name={name} type={format.type} make={make} />;
  if (text !== null) return <TextFile name={name} type={format.type} text={text} />;
  const { id, type } = format;
  if (id === 'scorm-asset' || id === 'scorm-sco' || id === 'cartridge') {
    return <CourseFile key={id} name={name} form={id} type={type} selection={selection} />;
  }
  return <Picture format={format} selection={selection} />;
}

function Picture({ format, selection }: FileProps) {
  const { state } = useWholeTimeline();
  const { drawn, range } = useSelection();
  const [form, setForm] = useState<PictureForm>('own');
  const markup = useMemo(() => {
    const { bundle } = selection;
    const at = (widthPx: number): ChartPicture => ({
      scene: pictureScene({
        bundle,
        state,
        drawn,
        range,
        widthPx,
        density: 'full',
        measure: measurePicture,
      }),
      selection,
      measure: widthInFont,
    });
    return pictureMarkup(at, form);
  }, [selection, state, drawn, range, form]);
  return (
    <>
      <Choice
        className="mb-3"
        checked={form === 'slide'}
        onChange={(event) => setForm(event.currentTarget.checked ? 'slide' : 'own')}
      >
        {say('In the form of a slide, 16:9')}
      </Choice>
      <PictureFile name={fileName(format, selection)} isPng={format.id === 'png'} markup={markup} />
    </>
  );
}

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
function CourseFile({ name, form, type, selection }: CourseFileProps) {
  const { state } = useWholeTimeline();
  const query = useMemo(() => formatAddress({ ...state, present: false, quiz: null }), [state]);
  const file = useMade(
    useMemo(
      () => () => makeCourse({ form, type, query, selection }),
      [form, type, query, selection],
    ),
  );
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
