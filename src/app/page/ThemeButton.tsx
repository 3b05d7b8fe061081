import { THEMES, type Theme } from '../../model/viewState.ts';
import { useReader } from '../state/Reader.ts';
import { Icon } from '../ui/Icon.tsx';

const WORDS: Readonly<Record<Theme, string>> = {
  auto: 'as the device',
  light: 'light',
  dark: 'dark',
};

/** Goes through the themes: as the device, light, dark. */
export function ThemeButton() {
  const { state, actions } = useReader();
  const next = THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length] ?? 'auto';
  return (
    <button
      type="button"
      className="hover:bg-tint rounded-control inline-flex size-9 items-center justify-center pointer-coarse:size-11"
      aria-label={`Colours: ${WORDS[state.theme]}. Change to ${WORDS[next]}`}
      title={`Colours: ${WORDS[state.theme]}`}
      onClick={() => actions.setTheme(next)}
    >
      <Icon name="theme" />
    </button>
  );
}
