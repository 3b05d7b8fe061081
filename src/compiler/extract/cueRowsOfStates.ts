/** Words around the name of a State that tell what part it has. How the rows are read: `cues.ts`. */
export const STATE_ROWS = `
agent: social worker/s, health worker/s, youth worker/s, aid worker/s, government/s, authority, authorities, ministry, ministries, minister/s, police, policemen,
  official/s, expert/s, officer/s, prosecutor/s, judge/s, judiciary, embassy, embassies,
  ambassador/s, delegation/s, delegate/s, representative/s, parliament, parliamentary, ombuds*,
  agency, agencies, service/s, NGO, NGOs, non governmental, civil society, president/s,
  prime minister, vice, state, interior, foreign, justice, border, customs, law enforcement, labor,
  labour, security, deputy, secretary, speaker, carabinieri, guardia, guard/s, commission,
  commissioner, committee, council, institution/s, participant/s, counterpart/s, partner/s,
  colleague/s, side/s, student/s, journalist/s, media, lawyer/s, attorney/s, mission to, permanent,
  national, federal, inspector/s, specialist/s, practitioner/s, professional/s, investigator/s,
  trainer/s, teacher/s, diplomats from, consul*, chargé, senior, academic/s, scholar/s, university,
  public, cross border, leader/s, organization/s, organisation/s, association/s, chamber, court, bar,
  bank, army, military, armed forces, member/s, MP, MPs, deputies, senator/s, rapporteur/s,
  coordinator/s, co ordinator/s, team, unit/s, staff, personnel, employees, firm/s, business,
  businesses, entrepreneurs, parliamentarians, mayor/s, guest/s, speakers, lecturer/s, panelist/s,
  panellist/s, visitors, facilitators, moderators, workers of, diplomats, psychologists, doctors,
  engineers, soldiers, cadets, advocates, financial, municipal, local, regional, religious, head,
  chief, director, special, general, anti trafficking, criminal, immigration, migration, social,
  health, research, centre, center, institute, academy, party, parties, politicians, practitioners,
  heads, directors, manager/s, operators, chiefs, survivors, nurses, pupils, youth, detective/s, magistrate/s, analyst/s, psychologist/s, sociologist/s, historian/s,
  scientist/s, mediator/s, interpreter/s, auditor/s, negotiator/s, commander/s, gendarme/s, attaché/s, farmers, traders, researchers, crews, union/s, confederation, federation, counsellor/s, foundation,
  society, caritas, nuns, sisters, volunteers, artists, actors, editors,
  reporters, scouts, survivor, reporter, editor, nurse, midwife, midwives, doctor, surgeon/s,
  physician/s, engineer, soldier, cadet, volunteer, farmer, artist, actor, bishop/s, archbishop,
  priest/s, superintendent/s, constable/s, sergeant, colonel, captain, lieutenant, amendment/s, proposal/s
victim: victim/s, nationals, migrants, refugees, returnees, trafficked, deport*, asylum seekers,
  displaced, repatriat*
no-agent: victim/s, citizens, nationals, migrants, refugees, workers, returnees, goods, trafficked,
  products, deport*, flow/s, asylum seekers, displaced, repatriat*, situation, war, conflict, crisis,
  developments, events, law/s, legislation, as far as, route
harm: death/s, attack/s, shooting/s, killing/s, murder/s, arrest/s, abduction, detention, beating,
  assault/s, threats, violence, trial, imprisonment, kidnapping, explosion
blame: disappointment, disappointed, disappoint/s, dissatisfied, dissatisfaction, satisfied, concern,
  concerned, criticism, criticized, criticised, critical, dismay, dismayed, alarm, alarmed, regret,
  regrets, condemn/ed/s, deplore/d/s, outrage, worried
act-of: ruling/s, verdict/s, judgment/s, judgement/s, sentence, conviction/s, decision of, decision by, decision in,
  bill, draft law, vote in, vote of
minister: minister, ministers, ministry, ministries, state secretary, secretary of state
local-agent: authorities, officials, police, partners, counterparts, colleagues, agencies, services,
  ministries, institutions
post: embassy, embassies, consulate/s, posted, stationed, accredited, serving, based
took-part: brought, organized, organised, took part, participated, attended, were represented,
  was represented, sent, joined, presented, shared, exchanged, gathered, met, discussed,
  coorganized, co organized, coorganised, co organised, hosted, were present, are taking part,
  is taking part, take part, attend, showed, gave, told, explained, agreed, will take part,
  are represented, settled, learned, learnt, studied, trained, practised, practiced, compared, spoke, worked,
  debated, talked, examined, rehearsed, described, reported, finished, completed, heard, are training,
  are learning, visited, travelled, traveled, toured, paid a, paid an
giving: fund/ed/s, funding, financed, finances, financially, financial support,
  financial contribution, financial assistance, donor/s, donat*, paid for, paid by, paid it, paid the, money came, money comes,
  money for, money from, money was, money is, money given, with money, with the money, gave money,
  give money, provided money, gave the money, give the money, provided the money, contributed by,
  contributed from, contribution/s by, contribution/s from, sponsor*, grant/s, budget, extrabudgetary,
  extra budgetary, with support from the government/s, with support of the government/s,
  supported by the government/s, generous, cofunded, co funded, Sida, USAID, Development Agency,
  Development Cooperation Agency, Development Co-operation Agency, assistance from the government,
  assistance of the government, share/d the cost/s, shares the cost/s,
  bear/s the cost/s, bore the cost/s, cover/ed/s the cost/s, met the cost/s, meet/s the cost/s,
  pay/s for, pays the, made possible by
body-un: United Nations, UN, UN Security Council, Security Council, General Assembly,
  Human Rights Council
body-eu: European Parliament, European Commission, European Union, EU, EU Council, NATO
body-of-europe: Council of Europe
body-us: US Congress, U S Congress, Congress, Helsinki Commission, US Senate, U S Senate
speech: speak/s/ing to, spoke to, speak/s/ing before, spoke before, address/ed/es/ing,
  lay/s before, laid before, brief/ed/s/ing, told, tells, appear/s/ed/ing before, speech to,
  speech before, speech at, speaking at, present/ed/s to, presented to
`;
