import { useReader } from '../state/Reader.ts';

export function PageHeader() {
  const { bundle } = useReader();
  return (
    <header className="border-rule border-b py-4">
      <h1 className="text-page font-serif font-semibold">
        Combating trafficking in human beings: OSCE milestones
      </h1>
      <p className="text-ink-2">{bundle.milestones.length} milestones</p>
    </header>
  );
}
