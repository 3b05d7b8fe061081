/** Words that tell what kind of milestone a title is of; the greatest weight wins, then the last word. How the rows are read: `cues.ts`. */
export const KIND_ROWS = `
appointment 9: appoint/s/ed, appointment, takes office, takes up office, take up office,
  new special representative
adopting 1: adopt/s/ed, agree/s/d on
adopted-thing 8: action plan, decision, declaration, addendum, commitment/s, plan
treaty 1: treaty, convention, protocol
treaty-act 7: enters into force, enter into force, opens for signature, open for signature, ratif*
visit 6: visit/s/ed/ing
workshop 5: workshop/s, seminar/s, training/s, train/s/ed, course/s, roundtable/s, round table/s,
  simulation/s, exercise/s, drill/s, masterclass, master class, webinar/s, summer school, winter school,
  mock trial/s, moot court/s, press café, press cafe
publication 4: handbook, guidelines, publication, report, study, manual, compendium, paper,
  textbook, guide
conference 3: conference, meeting, meet/s, forum, ministerial council, summit, hearing, congress,
  gathering, dialogue
project 2: project, campaign, programme, hotline, helpline, centre, shelter, donates, donated
office-name: OSCE Centre, OSCE Project Co ordinator, Project Co ordinator, Project Coordinator,
  Programme Office, Training Centre, Centre in Ashgabat, Centre in Almaty, Centre in Astana,
  Centre in Bishkek, Centre in Dushanbe, Regional Centre, Conflict Prevention Centre
project-act: launch/es/ed/ing, start/s/ed/ing, begin/s, began, open/s/ed/ing, donate/s/d, hand/s over,
  handed over, end/s/ed, conclude/s/d, complete/s/d, set/s up, establish*, create/s/d, support/s/ed/ing,
  help/s/ed/ing, fund/s/ed, inaugurat*, extend/s/ed, continue/s/d
`;
