/** Words by which press prose tells of events. How the rows are read: `cues.ts`. */
export const EVENT_ROWS = `
none: participating State/s, Training Centre/s, no longer, textile workshop/s, sewing workshop/s,
  garment workshop/s, clothing workshop/s, repair workshop/s, carpet workshop/s, furniture workshop/s,
  leather workshop/s, tailoring workshop/s, clandestine workshop/s, ended up, end/s up, ending up,
  beginning of the week, start of the week, end of the week, beginning of the month, start of the month,
  end of the month, beginning of the year, start of the year, end of the year
event-noun 1: conference/s, meeting/s, workshop/s, seminar/s, training/s, course/s, roundtable/s,
  round table/s, forum, fora, event/s, exercise/s, simulation/s, session/s, study visit/s, study tour/s,
  study trip/s, visit/s, ceremony, ceremonies, discussion/s, consultation/s, dialogue/s, symposium,
  summit, hearing/s, school, launch, presentation/s, debate/s, briefing/s, webinar/s, café/s, cafe/s,
  camp/s, competition/s, exhibition/s, lecture/s, talks, gathering/s, panel/s, side event, retreat,
  hackathon, campaign/s, tour, expert group/s, permanent council, ministerial council, assembly, election, graduation, mock trial,
  quiz, festival, concert, screening, premiere, masterclass, master class, congress,
  contest/s, moot court, rehearsal/s
event-verb 2: held, hold/s, holding, took place, take/s place, taking place, taken place,
  organize/d/s, organizing, organise/d/s, organising, host/ed/s/ing, conduct/ed/s/ing, met, meet/s,
  meeting, gather/ed/s/ing, assemble/d, open/ed/s/ing, launch/ed/es/ing, start/ed/s/ing, began,
  come/s together, coming together, sat down, sit/s down, got together, get/s together,
  begin/s, begun, beginning, kick/ed/s off, commenced, concluded, concludes, concluding, ended, ends,
  closed, closes, closing, completed, completes, completing, finished, finishes, visit/ed/s/ing,
  attend/ed/s/ing, took part, take/s part, brief/ed/s, participate/d/s, participating, train/ed/s/ing,
  discuss/ed/es/ing, debated, deliver/ed/s, brought, bring/s, inaugurated, facilitated, convened,
  joined, ran, run/s, underway, under way, came together, co-organized, co-organised, addressed,
  addressing, adopted, adopts, signed, signs, presented, presents, released, published, handed over,
  celebrated, graduated, spoke, speaking, tour/ed, supported, invited
speech-verb 4: said, says, saying, told, stated, stressed, stresses, warn/ed/s, urged, urges, urging,
  called on, called for, called upon, calls on, calls for, calls upon, condemned, condemns, welcomed,
  welcomes, commend/ed/s, praised, praises, expressed, expresses, appealed, appeals, criticized,
  criticised, voiced, noted, encouraged, encourages, congratulated, underlined, underlines,
  emphasized, emphasizes, emphasised, emphasises, reminded, reminds, reiterated, deplored, deplores,
  regrets, regretted, outlined, outlines, argue/d/s, asks, asked, demand/ed/s, voices, described,
  describes, declared, declares, concern/ed/s, alarmed, shocked, hopes, hoped, recall/s/ed, raised,
  wrote, thanked, in a statement, in a joint statement, joint statement
begin 2: start/ed/s/ing, began, begin/s, beginning, begun
begin 1: launch/ed/es, open/ed/s/ing,
  kick/ed/s/ing off, commenced, commences, commencing, gathered, gather, underway, under way,
  inaugurated, convened, assembled, embarked, set off, set out, got underway, started off, arrived, arrives
end 2: will end, will conclude, will close on, will finish, is to end, ends on, ends this, at the conclusion of, concluded, concludes, ended, ends, closes on, closes today, closes in,
  closed on, closed today, closed in, finishes on, finishes today, finished on,
  finished today
end 1: conclude, concluding, finish, ending, end their, end its, end his, end her,
  end the, end a, end an, came to an end, come to an end, comes to an end, drew to an end,
  draws to an end, brought to an end, came to its end, comes to its end, came to a close,
  come to a close, comes to a close, drew to a close, draws to a close, brought to a close,
  closed, closes, closing, wound up, winds up, winding up, rounded off, rounds off, rounding off,
  came to a conclusion, comes to a conclusion, graduated from, graduate from, received certificates, received their certificates, were given certificates,
  certificates were handed, wrapped up, wraps up, finished, finishes, finishing, completed, completes,
  completing, at the end of, final day, last day, end of
thing: Law, Convention, Protocol, Action Plan, Plan, Strategy, Decision, Declaration, handbook/s,
  guidelines, agreement, Agreement, memorandum, Treaty, election/s, referendum, programme, project,
  report, study, survey, Chairmanship, exhibition, shelter, centre, law, strategy, action plan
lasting: course/s, training/s, visit/s, conference, meeting, seminar, workshop, forum, exercise,
  simulation, summer school, tour, campaign, mission, session, series
done: was named, was appointed, was elected, named, appointed, elected, passed, approved, established, met, meets, visited, opened, launched, hosted, signed, adopted, presented, trained, gathered, received, donated, handed over, delivered, handed, was given, were given, unveiled, was shown, were shown, screened, awarded,
  came together, brought together, inaugurated, began, concluded, ended, started
`;
