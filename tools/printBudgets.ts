import { measureBudgets, type BudgetRow } from './budgets.ts';
import { measureFirstLoads } from './firstLoads.ts';

/** Measures the built site, prints each size beside what was promised and gives the rows. */
export function printBudgets(dist: string): readonly BudgetRow[] {
  const rows = [...measureBudgets(dist), ...measureFirstLoads(dist)];
  for (const { name, measured, limit, isKept } of rows) {
    console.log(`${isKept ? 'kept  ' : 'MISSED'} ${name}: ${measured} of ${limit}`);
  }
  return rows;
}

/** Ends with 1 where a size is missed. */
export function main(): number {
  return printBudgets('dist').every(({ isKept }) => isKept) ? 0 : 1;
}
