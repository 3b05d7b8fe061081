import { expect, type Page } from '@playwright/test';
import { loadReader, type Reader, spaced } from './reader.ts';

/** How long after a key what it set off may be spoken: letters rest half a second before they are answered. */
const ANSWER_MS = 1000;

/** How long after a key that only moves. */
const MOVE_MS = 30;

/** Longer between two letters, and what was typed so far may be answered before the next comes. */
const SLOW_MS = 250;

/** A key that no page knows: the reader then says anew what has the focus, where its words have changed. */
const NO_KEY = 'F13';

/** How the reader says what changes away from the focus. */
const LIVE = /^(?:polite|assertive): /;

/** How one reads on. */
interface Reading {
  readonly by?: 'piece' | 'heading';
  readonly most?: number;
}

interface Heard {
  readonly spoken: readonly string[];
  /** What has the focus, in the reader's words. */
  readonly held: string;
  /** Why the focus is lost to who works by keys; empty where it is not. */
  readonly lost: string;
}

/** What was spoken since the last time, and where the focus is, once so much time has gone by. */
function listen(page: Page, ms: number): Promise<Heard> {
  return page.evaluate(
    async ([rest, key]) => {
      const { reader } = window as unknown as { readonly reader: Reader };
      const wait = (some: number): Promise<void> => new Promise((go) => setTimeout(go, some));
      await wait(rest);
      const spoken = [...(await reader.spokenPhraseLog())];
      const focus = document.activeElement;
      if (!focus || focus === document.body) return { spoken, held: '', lost: 'it is nowhere' };
      await reader.clearSpokenPhraseLog();
      await reader.press(key);
      const held = (await reader.spokenPhraseLog()).at(-1) ?? '';
      await reader.clearSpokenPhraseLog();
      const box = focus.getBoundingClientRect();
      const isDrawn = focus.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!isDrawn || box.width < 1 || box.height < 1) return { spoken, held, lost: 'not drawn' };
      const left = Math.max(0, box.left);
      const top = Math.max(0, box.top);
      const width = Math.min(innerWidth, box.right) - left;
      const height = Math.min(innerHeight, box.bottom) - top;
      const parts = [0.05, 0.25, 0.5, 0.75, 0.95];
      const isSeen = parts.some((x) =>
        parts.some((y) => {
          const at = document.elementFromPoint(left + x * width, top + y * height);
          return at !== null && (focus.contains(at) || at.closest('label')?.contains(focus));
        }),
      );
      return { spoken, held, lost: isSeen ? '' : 'covered or out of sight' };
    },
    [ms, NO_KEY] as const,
  );
}

/** Whether a result is that of the first letters of what is typed: of “Portugal a” for “Portugal and Spain”. */
function isOfBeginning(phrase: string, text: string): boolean {
  const [, searched] = LIVE.test(phrase) ? (/“([^”]*)”\.$/.exec(phrase) ?? []) : [];
  return searched !== undefined && searched !== text && text.startsWith(searched);
}

/**
 * A reader who has the keys and the words of the virtual screen reader, nothing else. Every key must
 * be answered, by words of which none is said twice, and leave the focus in sight.
 */
export class Ears {
  /** All that was heard, with the keys. */
  private readonly log: string[] = [];
  private last: readonly string[] = [];
  private held = '';

  private constructor(private readonly page: Page) {}

  /** Begins at the top of a page. */
  static async on(page: Page): Promise<Ears> {
    await loadReader(page);
    await page.evaluate(async () => {
      const { reader } = window as unknown as { readonly reader: Reader };
      const isLive = ({ target }: MutationRecord): boolean =>
        (target instanceof Element ? target : target.parentElement)?.closest(
          '[aria-live], [role=status], [role=alert], [role=log], output',
        ) !== null;
      // It asks for the name of all that holds what has changed, which takes seconds in the chart.
      class LiveAlone extends MutationObserver {
        constructor(onChange: MutationCallback) {
          super((records, self) => onChange(records.filter(isLive), self));
        }
      }
      const own = { document, MutationObserver: LiveAlone };
      await reader.start({ container: document.body, window: own });
      await reader.clearSpokenPhraseLog();
    });
    return new Ears(page);
  }

  private async hear(key: string, ms: number): Promise<void> {
    const { spoken, held, lost } = await listen(this.page, ms);
    const words = spoken.map(spaced).filter((phrase) => phrase.replace(LIVE, '').trim() !== '');
    const focus = spaced(held);
    // The same words for what keeps the focus are no news, other words are.
    const isNews = focus !== this.held && focus !== words.findLast((one) => !LIVE.test(one));
    this.last = isNews ? [...words, focus] : words;
    this.held = focus;
    this.log.push(`[${key}] ${this.last.join(' | ')}`);
    if (process.env['E2E_HEARD']) console.log(this.log.at(-1));
    expect(lost, `the focus after ${key}: ${focus}`).toBe('');
    expect(this.last.length, `${key} is answered`).toBeGreaterThan(0);
    expect(new Set(this.last).size, this.log.at(-1)).toBe(this.last.length);
  }

  /** Ends reading: the keys go to the focus again, and the reader with them. */
  async backToFocus(): Promise<void> {
    await this.page.evaluate(() =>
      document.activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true })),
    );
    await listen(this.page, MOVE_MS);
  }

  /** Moves by a key until words are heard, as many times as the way may be long. */
  async goTo(words: RegExp, key = 'Tab', most = 25): Promise<void> {
    for (let stop = 0; stop < most; stop += 1) {
      await this.page.keyboard.press(key);
      await this.hear(key, MOVE_MS);
      if (this.last.some((phrase) => words.test(phrase))) return;
    }
    expect(this.log.slice(-most), `${key} to ${String(words)}`).toEqual([]);
  }

  /** Presses a key that does something, and hears what came of it: these phrases, in their order, and no others. */
  async act(key: string, ...answers: readonly (string | RegExp)[]): Promise<void> {
    await this.page.keyboard.press(key);
    await this.hear(key, ANSWER_MS);
    this.answered(key, answers);
  }

  private answered(key: string, answers: readonly (string | RegExp)[]): void {
    expect(this.last, key).toEqual(
      answers.map((words) => (typeof words === 'string' ? words : expect.stringMatching(words))),
    );
  }

  /** Types letter by letter, and hears what came of the whole; in between at most the result for what stood there when the machine rested. */
  async type(text: string, ...answers: readonly (string | RegExp)[]): Promise<void> {
    const slowest = await this.page.evaluateHandle(() => {
      const gap = { ms: 0, last: Number.POSITIVE_INFINITY };
      addEventListener('input', () => {
        const now = performance.now();
        gap.ms = Math.max(gap.ms, now - gap.last);
        gap.last = now;
      });
      return gap;
    });
    await this.page.keyboard.type(text);
    await this.hear(text, ANSWER_MS);
    const { ms } = await slowest.jsonValue();
    this.last = this.last.filter((phrase) => !isOfBeginning(phrase, text));
    if (ms > SLOW_MS) this.last = this.last.slice(-answers.length);
    this.answered(text, answers);
  }

  /** Hears again what has the focus, until it says so: for what is still being made. */
  async waitFor(words: RegExp): Promise<void> {
    await expect
      .poll(async () => spaced((await listen(this.page, MOVE_MS)).held), { timeout: 30_000 })
      .toMatch(words);
  }

  /** Reads on from where it read last, piece by piece or from heading to heading, until words are heard. The focus stays. */
  async readTo(words: RegExp, { by = 'piece', most = 60 }: Reading = {}): Promise<void> {
    const read = await this.page.evaluate(
      async ([source, flags, count, isByHeading]) => {
        const { reader } = window as unknown as { readonly reader: Reader };
        const wanted = new RegExp(source, flags);
        for (let at = 0; at < count; at += 1) {
          await (isByHeading ? reader.perform('moveToNextHeading') : reader.next());
          if (wanted.test((await reader.spokenPhraseLog()).at(-1) ?? '')) break;
        }
        const phrases = [...(await reader.spokenPhraseLog())];
        await reader.clearSpokenPhraseLog();
        return phrases;
      },
      [words.source, words.flags, most, by === 'heading'] as const,
    );
    this.log.push(`[read] ${read.join(' | ')}`);
    if (process.env['E2E_HEARD']) console.log(this.log.at(-1));
    expect(read.at(-1), `read to ${String(words)}`).toMatch(words);
  }
}
