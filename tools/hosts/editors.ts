import type { Page } from '@playwright/test';

/** An editor of npm: what loads it, and how a source text goes in and comes out as it would be saved. */
export interface Editor {
  readonly name: string;
  /** Name in the folder, package and version. */
  readonly packages: readonly (readonly [string, string])[];
  readonly head: string;
  /** Body of an async function in the page that takes `source` and returns what is saved. */
  readonly run: string;
}

const tinymce = (version: string, options = '{}', words = 'its defaults'): Editor => ({
  name: `TinyMCE ${version}, ${words}`,
  packages: [[`tinymce-${version}`, `npm:tinymce@${version}`]],
  head: `<script src="/node_modules/tinymce-${version}/tinymce.min.js"></script>`,
  run: `const [editor] = await tinymce.init({ selector: '#field', license_key: 'gpl', ...${options} });
    editor.setContent(source);
    return editor.getContent();`,
});

/** What Moodle gives to TinyMCE (lib/editor/tiny, 4.x): scripts stay, PHP cleans; its own elements are not extended. */
const MOODLE = `{ extended_valid_elements: 'script[*],p[*],i[*]', xss_sanitization: false, sandbox_iframes: false }`;

export const EDITORS: readonly Editor[] = [
  tinymce('6.8.6'),
  tinymce('7.9.3'),
  tinymce('8.9.2'),
  tinymce(
    '8.9.2',
    `{ sandbox_iframes_exclusions: ['127.0.0.1'] }`,
    'our host among its exclusions',
  ),
  tinymce('7.9.3', MOODLE, 'Moodle’s options'),
  {
    name: 'CKEditor 48.5.2, HTML embed',
    packages: [['ckeditor5', '48.5.2']],
    head: '<script src="/node_modules/ckeditor5/dist/browser/ckeditor5.umd.js"></script>',
    run: `const { ClassicEditor, Essentials, Paragraph, HtmlEmbed } = CKEDITOR;
      const editor = await ClassicEditor.create(document.querySelector('#field'), {
        licenseKey: 'GPL', plugins: [Essentials, Paragraph, HtmlEmbed] });
      editor.execute('htmlEmbed', source);
      return editor.getData();`,
  },
  {
    name: 'CKEditor 48.5.2, pasted as source',
    packages: [['ckeditor5', '48.5.2']],
    head: '<script src="/node_modules/ckeditor5/dist/browser/ckeditor5.umd.js"></script>',
    run: `const { ClassicEditor, Essentials, Paragraph } = CKEDITOR;
      const editor = await ClassicEditor.create(document.querySelector('#field'), {
        licenseKey: 'GPL', plugins: [Essentials, Paragraph] });
      editor.setData(source);
      return editor.getData();`,
  },
  {
    name: 'Quill 2.0.3',
    packages: [['quill', '2.0.3']],
    head: '<script src="/node_modules/quill/dist/quill.js"></script>',
    run: `const quill = new Quill('#field');
      quill.setContents(quill.clipboard.convert({ html: source }));
      return quill.getSemanticHTML();`,
  },
  {
    name: 'Jodit 4.15.13',
    packages: [['jodit', '4.15.13']],
    head: '<script src="/node_modules/jodit/es2021/jodit.min.js"></script>',
    run: `const editor = Jodit.make('#field');
      editor.value = source;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return editor.value;`,
  },
  {
    name: 'Trix 2.1.19',
    packages: [['trix', '2.1.19']],
    head: '<script src="/node_modules/trix/dist/trix.umd.min.js"></script>',
    run: `const element = document.createElement('trix-editor');
      document.body.append(element);
      await new Promise((resolve) => setTimeout(resolve, 500));
      element.editor.loadHTML(source);
      return element.value;`,
  },
];

/** What an editor saves of a source text. The page stands at the origin that serves the packages. */
export async function savedBy(
  page: Page,
  editor: Editor,
  { origin, source }: { readonly origin: string; readonly source: string },
): Promise<string> {
  await page.route(`${origin}editor.html`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Editor</title>${editor.head}<div id="field"></div>`,
    }),
  );
  await page.goto(`${origin}editor.html`);
  return page.evaluate(
    ([run, text]) => {
      // oxlint-disable-next-line no-new-func -- the editor's own words, from the table above
      const asyncFunction = new Function('source', `return (async () => {${run}})()`);
      return asyncFunction(text) as Promise<string>;
    },
    [editor.run, source] as const,
  );
}
