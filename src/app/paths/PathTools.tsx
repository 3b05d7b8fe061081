import { useState } from 'react';
import { say } from '../../model/say.ts';
import { askToPrint } from '../state/printing.ts';
import { useTimeline } from '../state/useTimeline.ts';
import { QuietButton } from '../ui/Icon.tsx';
import { LazyPart, loadable } from '../ui/LazyPart.tsx';

const PathTexts = loadable(() => import('./PathTexts.tsx').then((module) => module.default));

/** What only the page does with a path: print it, write to it, make a self-check of it. */
export default function PathTools() {
  const { path, actions } = useTimeline('path', 'actions');
  const [isWriting, setWriting] = useState(false);
  return (
    <>
      <QuietButton icon="print" aria-haspopup="dialog" onClick={askToPrint}>
        {say('Print path | verb')}
      </QuietButton>
      <QuietButton icon="editor" aria-haspopup="dialog" onClick={() => setWriting(true)}>
        {say('Title and notes')}
      </QuietButton>
      {path.length > 1 && (
        <QuietButton
          icon="list"
          aria-haspopup="dialog"
          onClick={() => actions.change((before) => ({ ...before, quiz: 'order' }), 'push')}
        >
          {say('Self-check')}
        </QuietButton>
      )}
      {isWriting && (
        <LazyPart message={say('The title and the notes could not be loaded.')}>
          <PathTexts onClose={() => setWriting(false)} />
        </LazyPart>
      )}
    </>
  );
}
