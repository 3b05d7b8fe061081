import { describe, expect, it } from 'vitest';
import { generateMilestones } from '../testing/generateMilestones.ts';
import { smallMilestone } from '../testing/smallSite.ts';
import { shippedSite } from '../testing/shippedSite.ts';
import type { Milestone } from './bundle.ts';
import { packMilestones, unpackMilestones } from './packedMilestones.ts';

const throughText = (milestones: readonly Milestone[]): readonly Milestone[] =>
  unpackMilestones(
    JSON.parse(JSON.stringify(packMilestones(milestones))) as ReturnType<typeof packMilestones>,
  );

const withoutDocuments = (milestones: readonly Milestone[]): readonly Milestone[] =>
  milestones.map((one) => ({ ...one, documents: [] }));

describe('unpackMilestones(packMilestones(milestones))', () => {
  it('gives all but the documents', async () => {
    const { milestones } = (await shippedSite()).bundle;
    expect(throughText(milestones)).toEqual(withoutDocuments(milestones));
    const many = generateMilestones(3000, 7);
    expect(throughText(many)).toEqual(withoutDocuments(many));
  });
  it.each([
    ['2014-09-workshop-in-a-month-of-2014', ''],
    ['2014-09-workshop-in-a-month-of-2014-2', '~-2'],
    ['2014-09-workshop', '2014-09-workshop'],
  ])('the id %s is told as “%s”', (id, expected) => {
    const one = smallMilestone({ id });
    expect(packMilestones([one]).id).toBe(expected);
    expect(throughText([one])).toEqual(withoutDocuments([one]));
  });
  it('tells a label that is the title once, and keys that some lack', () => {
    const pair = [
      smallMilestone({ label: 'Workshop in a month of 2014' }),
      smallMilestone({ id: 'b', english: ['title'] }),
    ];
    expect(packMilestones(pair).label).toBe('\nWorkshop');
    expect(throughText(pair)).toEqual(withoutDocuments(pair));
  });
  it('refuses a title of two lines', () => {
    expect(() => packMilestones([smallMilestone({ title: 'a\nb' })])).toThrow(/line break/);
  });
});
