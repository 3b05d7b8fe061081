import { measureBudgets } from './budgets.ts';

/** Prints the sizes of the built site beside what was promised; ends with 1 where one is missed. */
export function main(): number {
  const rows = measureBudgets('dist');
  for (const { name, measured, limit, isKept } of rows) {
    console.log(`${isKept ? 'kept  ' : 'MISSED'} ${name}: ${measured} of ${limit}`);
  }
  return rows.every((row) => row.isKept) ? 0 : 1;
}
