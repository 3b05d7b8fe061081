/** Words that tell what a date beside them is a date of. How the rows are read: `cues.ts`. */
export const DATE_ROWS = `
future: wants, want to, hopes to, hope to, intends, intend to, aims to, is planned, are planned, promised to, will, to hold, to host, to open, to launch, to start, to begin, to discuss, to train, to visit,
  to meet, to present, to convene, set to, is set, are set, to be held, is to, are to, upcoming, forthcoming, next, due to, scheduled,
  to take place, to be, foreseen for, envisaged for, planned for, plans to, would, on the agenda of, expected, deadline, register,
  look/s forward, comes up, come up, coming, ahead of, in the run up, leading up
present: ends, concludes, closes, finishes, opens, starts, begins, takes place, take place, meets, gathers,
  convenes, comes together, kicks off, leaves, travels, goes, continues, visits
past: was, were, had, held, took place, adopted, signed, agreed, established, created, launched,
  opened, attended, organized, organised, hosted, met, ended, concluded, followed, following, last,
  ago, began, started, since, approved, conducted, discussed, visited, earlier, founded, formed, presented, trained, gave,
  brought, taught, learned, learnt, spoke, heard, told, handed, received, showed, set up, unveiled,
  completed, joined, spent, came, went, made, won, sat, drew, saw, wrote, asked, watched, filled, took, left, staged, performed, tested, briefed
other-event 8: since, eve of, ahead of, prior to, before, until, till, by, deadline, no later than,
  adopted, approved, passed, voted, enacted, signed, ratified, entered into force, in force,
  mark/ed/s, marking, celebrate/d/s, celebrating, observed, dated, following, after, established,
  created, founded, appointed, elected, named, born, report, decision, resolution, law, effective,
  expires, valid, Day, anniversary, election, invasion, earthquake, outbreak, uprising, coup
other-event-behind 8: election/s, decision, report, law, agreement, summit, Ministerial, declaration,
  attack, referendum, incident
link 9: ahead of, eve of, prior to, before, in the run up to, in the runup to, leading up to,
  lead up to, leads up to, preparatory, preparation/s for, preparing for, prepare/s/d for,
  in preparation of, go to the, goes to the, presented at the next
background 3: part of, in line with, as a follow up, follow up to, in accordance, under the,
  previous, earlier, last year, first of its kind
happening: create/d, creating, establish*, launch*, founded, founding, adopt*, approv*, signed,
  signing, ratif*, held, hosted, took place, take place, organized, organised, organizes, introduc*,
  published, issued, released, amended, drafted, written, developed, appointed, opened, began,
  started, set up, conducted, trained, visited, endorsed, passed, came into force,
  entered into force, inaugurated, proclaim*, designated, implemented, agreed, decided, committed, completed, finalized,
  finalised, conference, meeting, Council, Summit, Forum, report, Convention, Protocol, Action Plan,
  Plan, Strategy, programme, law, Law, Declaration, Decision, Agreement, agreement, Treaty, Treaties,
  referendum, election/s, exercise, workshop, seminar, course, project, campaign, assessment, review,
  survey, study, edition, came out, appeared, printed, first
figure: per cent, percent, identified, recorded, registered, statistics, figure/s, number of,
  numbers, compared to, compared with, as against, times those, times that, times more, times as,
  doubled, tripled, rose, fell, increase/d by, increase/d from, increase/d in, decrease/d,
  estimate/d/s, detect, detected, reported cases, data for
counted: victim/s, cases, people, persons, women, children, girls, men, migrants, investigations,
  convictions, prosecutions, traffickers, calls, citizens
planned: propos*, plan/s/ned, suggest*, will, foreseen, later
priority: priority, priorities, goal/s, objectives, agenda, budget, outlook, look/s/ed/ing ahead
plan: plan, strategy, programme, program, period, framework, phase, roadmap, project, concept,
  measures, agenda
creation: creat*, establish*, launch*, founded, foundation, set up, exist*, in force, inception,
  operating, operational, began, begun, start*
registering: apply, application/s, applied, regist*, submi*, deadline, accredit*, nominat*, accepted,
  open for
last-day: until, through, till, to, conclud*, end/s/ed, close/s/d, finish*, wrap/s/ped up,
  last day is, last day will be, final day is, final day will be, closing day is, closing day will be
first-day: first day, opening day, open/ed/s/ing, began, begun, begin/s, start/ed/s/ing, launched, launching, kicked off,
  since
`;
