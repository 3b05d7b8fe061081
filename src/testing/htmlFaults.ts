import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // All files come from one place: a digest beside each would guard against nobody else.
    'require-sri': 'off',
    // ARIA names any list or group.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A dialog stands in a page that has its first heading, wherever that stands in the document.
    'heading-level': [
      'error',
      { sectioningRoots: [], minInitialRank: 'any', allowMultipleH1: false },
    ],
  },
});

/** A rule of HTML or of accessibility that a document breaks, with the element. */
export interface HtmlFault {
  readonly rule: string;
  readonly message: string;
  readonly selector: string;
}

/** What html-validate holds to be wrong in a whole document. */
export async function htmlFaults(markup: string): Promise<readonly HtmlFault[]> {
  const { results } = await validator.validateString(markup);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => ({
      rule: ruleId,
      message,
      selector: selector ?? '',
    })),
  );
}
