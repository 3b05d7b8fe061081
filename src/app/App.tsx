/** The whole page. */
export function App() {
  return <h1>Combating trafficking in human beings: OSCE milestones</h1>;
}
