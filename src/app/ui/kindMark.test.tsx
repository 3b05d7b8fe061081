import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { KindMark } from './KindMark.tsx';

it.each(['filled', 'hollow', 'dashed'] as const)(
  'a %s shape has the attributes of a drawing, by names that React knows',
  (form) => {
    const complaints = vi.spyOn(console, 'error').mockReturnValue();
    const markup = renderToStaticMarkup(<KindMark kind="publication" form={form} />);
    expect(complaints).not.toHaveBeenCalled();
    expect(markup.includes('stroke-width="1.75"')).toBe(form !== 'filled');
    expect(markup.includes('stroke-dasharray="2.6 1.9"')).toBe(form === 'dashed');
  },
);
