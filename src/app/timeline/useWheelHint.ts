import { useCallback, useEffect, useRef, useState } from 'react';

const SHOWN_MS = 2600;
const HINT = 'To zoom, hold Ctrl or ⌘ while turning the wheel';

/** The hint that appears once, after a plain wheel over the chart; empty while there is none. */
export function useWheelHint(): readonly [string, () => void] {
  const [hint, setHint] = useState('');
  const wasShown = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = useCallback(() => {
    if (wasShown.current) return;
    wasShown.current = true;
    setHint(HINT);
    timer.current = setTimeout(() => setHint(''), SHOWN_MS);
  }, []);
  return [hint, show];
}
