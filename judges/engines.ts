import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { htmlFaults } from '../src/testing/htmlFaults.ts';

/** What an engine holds to be wrong: its rule and the beginning of the element, as it writes it. */
export interface Finding {
  readonly rule: string;
  readonly element: string;
}

/** An engine with its version; `judge` tells what it holds to be wrong by WCAG 2.2, A and AA. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  readonly judge: (page: Page) => Promise<readonly Finding[]>;
}

const judges = createRequire(resolve('judges', 'package.json'));

const versionOf = (name: string, folder = 'judges'): string => {
  const path = resolve(folder, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string }).version;
};

const shortened = (element: string): string => element.replaceAll(/\s+/g, ' ').slice(0, 240);

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { html: string }[];
  }[];
}

function axe(): Engine {
  const source = readFileSync(judges.resolve('axe-core/axe.min.js'), 'utf8');
  return {
    name: 'axe',
    version: versionOf('axe-core'),
    judge: async (page) => {
      await page.evaluate(source);
      const { violations } = await page.evaluate<AxeResults>(
        "axe.run(document, { resultTypes: ['violations'], iframes: false })",
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => ({ rule: id, element: shortened(html) })),
      );
    },
  };
}

interface IbmResult {
  readonly ruleId: string;
  readonly value: readonly [string, string];
  readonly snippet: string;
}

/** Its violations; what it only asks a person to look at, and its recommendations, are left out. */
function ibm(): Engine {
  const source = readFileSync(judges.resolve('accessibility-checker-engine/ace.js'), 'utf8');
  return {
    name: 'IBM',
    version: versionOf('accessibility-checker-engine'),
    judge: async (page) => {
      await page.evaluate(source);
      const results = await page.evaluate<readonly IbmResult[]>(
        "new ace.Checker().check(document, ['WCAG_2_2']).then(({ results }) => results)",
      );
      return results
        .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
        .map(({ ruleId, snippet }) => ({ rule: ruleId, element: shortened(snippet) }));
    },
  };
}

/** The few members of Alfa's modules that are used; they are installed only when asked. */
interface Alfa {
  readonly Native: { readonly fromNode: (node: unknown) => Promise<unknown> };
  readonly Node: { readonly from: (json: unknown) => unknown };
  readonly Page: { readonly of: (...parts: readonly unknown[]) => unknown };
  readonly Request: { readonly empty: () => unknown };
  readonly Response: { readonly empty: () => unknown };
  readonly Device: { readonly standard: () => unknown };
  readonly Conformance: { readonly isAA: () => (criterion: unknown) => boolean };
  readonly Criterion: { readonly isCriterion: (requirement: unknown) => boolean };
  readonly Audit: {
    readonly of: (
      page: unknown,
      rules: unknown,
    ) => { readonly evaluate: () => PromiseLike<Iterable<AlfaOutcome>> };
  };
  readonly default: {
    readonly filter: (isWanted: (rule: AlfaRule) => boolean) => unknown;
  };
}

interface AlfaRule {
  readonly uri: string;
  readonly hasRequirement: (isIt: (requirement: unknown) => boolean) => boolean;
}

interface AlfaOutcome {
  readonly rule: AlfaRule;
  readonly target: unknown;
  readonly outcome: string;
}

async function alfa(): Promise<Engine> {
  const load = async (name: string): Promise<Partial<Alfa>> =>
    import(pathToFileURL(judges.resolve(`@siteimprove/alfa-${name}`)).href) as Promise<
      Partial<Alfa>
    >;
  const names = ['dom/native', 'dom', 'web', 'http', 'device', 'act', 'wcag', 'rules'];
  const parts = await Promise.all(names.map(load));
  const {
    Native,
    Node,
    Page: AlfaPage,
    Request,
    Response,
    Device,
    Audit,
    Conformance,
    Criterion,
    default: all,
  } = Object.assign({}, ...parts) as Alfa;
  const versions = new Set(
    names.map((name) => versionOf(`@siteimprove/alfa-${name.split('/')[0] ?? name}`)),
  );
  if (versions.size !== 1) throw new Error(`Alfa in parts of versions ${[...versions].join(', ')}`);
  const isAa = Conformance.isAA();
  const rules = all.filter((rule) =>
    rule.hasRequirement((one) => Criterion.isCriterion(one) && isAa(one)),
  );
  return {
    name: 'Alfa',
    version: [...versions].join(''),
    judge: async (page) => {
      const json = await page.evaluate(Native.fromNode, await page.evaluateHandle('document'));
      const read = AlfaPage.of(
        Request.empty(),
        Response.empty(),
        Node.from(json),
        Device.standard(),
      );
      const outcomes = await Audit.of(read, rules).evaluate();
      return [...outcomes]
        .filter(({ outcome }) => outcome === 'failed')
        .map(({ rule, target }) => ({
          rule: rule.uri.split('/').at(-1) ?? rule.uri,
          element: shortened(String(target)),
        }));
    },
  };
}

/** The document as it stands in the browser, by the rules that hold for the built files. */
const validator = (): Engine => ({
  name: 'html-validate',
  version: versionOf('html-validate', '.'),
  judge: async (page) => {
    const faults = await htmlFaults(await page.content());
    return faults.map(({ rule, message, selector }) => ({
      rule,
      element: shortened(`${message} ${selector}`),
    }));
  },
});

/** The engines, three of them as they are installed under judges/. */
export async function enginesOf(): Promise<readonly Engine[]> {
  return [axe(), ibm(), await alfa(), validator()];
}
