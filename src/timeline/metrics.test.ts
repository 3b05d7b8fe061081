import { describe, expect, it } from 'vitest';
import { estimateTextPx } from './measureText.ts';
import { breakHeading, GUTTER_AIR_PX, headingRoom, metricsOf } from './metrics.ts';

const ROOM = {
  full: headingRoom(metricsOf('full', false)),
  compact: headingRoom(metricsOf('compact', false)),
};

describe('breakHeading(label, widthPx, measure)', () => {
  it.each([
    ['All participating States', 'full', ['All participating', 'States']],
    ['Publications', 'compact', ['Publications']],
    ['Veröffentlichungen', 'full', ['Veröffentlichungen']],
    ['Veröffentlichungen', 'compact', ['Veröffent-', 'lichungen']],
    ['Предупреждение', 'compact', ['Предупреж-', 'дение']],
    ['Уголовное преследование', 'compact', ['Уголовное', 'преследова-', 'ние']],
    ['Cybersicherheit/IKT-Sicherheit', 'full', ['Cybersicherheit/', 'IKT-Sicherheit']],
    ['Ciberseguridad/seguridad de las TIC', 'full', ['Ciberseguridad/', 'seguridad de las', 'TIC']],
    [
      'Ciberseguridad/seguridad de las TIC',
      'compact',
      ['Ciberseguri-', 'dad/seguridad', 'de las TIC'],
    ],
    ['Bekämpfung des Menschenhandels', 'compact', ['Bekämpfung', 'des', 'Menschen-', 'handels']],
    ['Bosnie-Herzégovine', 'compact', ['Bosnie-', 'Herzégovine']],
    ['Declaraciones, nombramientos', 'compact', ['Declaracio-', 'nes,', 'nombramien-', 'tos']],
  ] as const)('%s, %s', (label, density, lines) => {
    const room = ROOM[density];
    expect(breakHeading(label, room, estimateTextPx)).toEqual(lines);
    for (const line of lines)
      expect(estimateTextPx(line, true)).toBeLessThanOrEqual(room + GUTTER_AIR_PX);
  });
});
