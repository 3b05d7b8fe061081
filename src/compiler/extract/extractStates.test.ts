import { describe, expect, test } from 'vitest';
import { readPageText, rolesOf } from '../../testing/readPageText.ts';

const page = (title: string, body: string): string => `${title}\n${body}`;

describe('roles', () => {
  test.each([
    [
      'OSCE seminar on shelters',
      'SARAJEVO, 4 May 2009 - Judges from Croatia, Montenegro and Serbia today attended an OSCE seminar on shelters.',
      'BA host, HR participant, ME participant, RS participant',
    ],
    [
      'OSCE Mission trains police',
      'CHISINAU, 4 May 2009 - In Odessa, Ukraine, the OSCE Mission to Moldova today opened a course for Moldovan officers.',
      'MD participant, UA host',
    ],
    [
      'OSCE Representative concerned about journalist',
      'VIENNA, 4 May 2009 - The OSCE Representative on Freedom of the Media said today that the arrest of a journalist in Belarus was a matter of concern.',
      'AT mentioned, BY mentioned',
    ],
    [
      'OSCE expert visits Portugal',
      'LISBON, 4 May 2012 - The OSCE Special Representative today began a visit to Portugal and met the Portuguese Minister of Justice.',
      'PT host',
    ],
    [
      'Conference on demand',
      'VIENNA, 4 May 2018 - The Italian OSCE Chairmanship and Belgium today brought experts together for a conference of the OSCE.',
      'AT host, BE participant, IT chair',
    ],
    [
      'OSCE Chairman-in-Office speaks in Parliament',
      'BERLIN, 4 May 2006 - The OSCE Chairman-in-Office, Belgian Foreign Minister Karel De Gucht, spoke at a conference today.',
      'BE chair, DE host',
    ],
    [
      'OSCE course for consuls',
      'MINSK, 4 May 2010 - A course of the OSCE for consuls was opened today. It is paid for by the governments of Norway and Sweden.',
      'BY host, NO mentioned, SE mentioned',
    ],
    [
      'OSCE course for consuls',
      'KYIV, 4 May 2010 - Today the OSCE opened a course for consuls, organized with the Embassy of Denmark.',
      'DK participant, UA host',
    ],
    [
      'OSCE seminar on migration',
      'ASTANA, 4 May 2010 - Officials of Kyrgyzstan, Tajikistan and Uzbekistan met today at an OSCE seminar. Staff of the OSCE Centre in Ashgabat came too.',
      'KG participant, KZ host, TJ participant, TM mentioned, UZ participant',
    ],
    [
      'OSCE meeting on victims',
      'VIENNA, 4 May 2010 - Many victims come from Moldova and Romania, speakers said today at a meeting of the OSCE.',
      'AT host, MD mentioned, RO mentioned',
    ],
    [
      'Former Chairmanships meet',
      'VIENNA, 4 May 2010 - The Greek Chairmanship of 2009 was praised today at an OSCE meeting.',
      'AT host, GR mentioned',
    ],
    [
      'OSCE chair speaks',
      'ALMATY, 4 May 2010 - The OSCE Chairperson-in-Office, Kazakhstan’s Secretary of State Kanat Saudabayev, opened a meeting today.',
      'KZ host',
    ],
    [
      'OSCE workshop online',
      'VIENNA, 4 May 2021 - The OSCE today held an online workshop for prosecutors from Greece and Malta.',
      'AT mentioned, GR participant, MT participant',
    ],
    [
      'OSCE online course for judges in Armenia',
      'On 4 and 5 May 2021 the OSCE held a webinar for judges.',
      'AM host',
    ],
    [
      'Study visit of Serbian officials to Austria',
      'On 4 May 2016 the OSCE Mission to Serbia took officials of the Serbian Interior Ministry to Vienna.',
      'AT host, RS participant',
    ],
    [
      'New head of OSCE department',
      'WARSAW, 4 May 2010 - An Italian diplomat was named today as head of an OSCE department.',
      'IT mentioned, PL host',
    ],
    [
      'OSCE meeting on borders',
      'On 4 May 2016 officers from France, Germany, the Netherlands and the UK took part in an OSCE meeting in Tallinn.',
      'DE participant, EE host, FR participant, GB participant, NL participant',
    ],
    [
      'OSCE trains teachers',
      'On 4 May 2016 the OSCE Mission to Montenegro trained teachers of all schools.',
      'ME host',
    ],
    [
      'OSCE Secretary General meets ministers',
      'VIENNA, 4 May 2016 - The OSCE Secretary General today held talks with Turkish Foreign Minister Mevlut Cavusoglu.',
      'AT host, TR participant',
    ],
    [
      'Council to meet',
      'VIENNA, 4 May 2010 - The OSCE Permanent Council today met to prepare the Summit, which will take place in Astana in December.',
      'AT host, KZ mentioned',
    ],
    [
      'OSCE reads the law',
      'On 4 May 2016 the law of Latvia was compared with that of Spain at an OSCE workshop in Riga.',
      'ES mentioned, LV host',
    ],
    [
      'OSCE holds meeting of co-ordinators',
      'VIENNA, 4 May 2016 - Canada’s Ambassador to the OSCE and experts of the U.S. State Department spoke at an OSCE meeting today.',
      'AT host, CA participant, US participant',
    ],
    [
      'OSCE course for officers',
      'BUDVA, Montenegro, 3 June 2013 - Women police officers from Albania, Serbia and the former Yugoslav Republic of Macedonia are meeting here today with the OSCE.',
      'AL participant, ME host, MK participant, RS participant',
    ],
    [
      'OSCE Chair calls for action',
      'VIENNA/TIRANA, 30 July 2020 - All participating States were called upon today by Albanian Prime Minister Edi Rama, the OSCE Chair, to protect people.',
      'AL chair, AT mentioned',
    ],
    [
      'OSCE media representative speaks up',
      'VIENNA, 9 March 2012 - The OSCE Representative on Freedom of the Media today asked the authorities in Bosnia and Herzegovina to look into threats.',
      'AT mentioned, BA mentioned',
    ],
    [
      'OSCE exercise ends',
      'Seventy people from Armenia and Georgia took part in an OSCE exercise in Tashkent on 22 June 2019. Germany and Liechtenstein paid for it.',
      'AM participant, DE mentioned, GE participant, LI mentioned, UZ host',
    ],
    [
      'OSCE report published',
      'WARSAW, 20 December 2011 - The OSCE today presented a report with an account of country visits to Italy and Kazakhstan.',
      'IT mentioned, KZ mentioned, PL host',
    ],
    [
      'OSCE side event',
      'On 3 December 2021 guidelines of the OSCE were shown at a side event of the Ministerial Council in Stockholm. The Head of the OSCE Mission to Serbia was there.',
      'RS mentioned, SE host',
    ],
  ])('%s: %s', (title, body, roles) => {
    expect(rolesOf(readPageText(page(title, body)))).toBe(roles);
  });
});

describe('names that are no State', () => {
  const statesIn = (words: string): string =>
    readPageText(`OSCE text about a meeting\nOn 4 May 2016 the OSCE met. ${words}`)
      .states.map(({ iso2 }) => iso2)
      .join(' ');
  test.each([
    ['The Minsk Group was thanked.', ''],
    ['The Palermo Protocol and the Helsinki Final Act were named.', ''],
    ['A Budapest-based group of lawyers wrote it.', 'HU'],
    ['The sheriff came from Atlanta, Georgia, USA.', 'US'],
    ['An expert from Georgia, Ms. Nino Beridze, spoke.', 'GE'],
    ['The Jersey police sent a letter.', ''],
    ['Kosovo Albanian and Kosovo Serb women took part.', ''],
    ['Experts of Japan, Jordan and Thailand listened.', ''],
    ['Jack London was quoted.', ''],
    ['Mr. Berlin and Ms. Paris were quoted.', ''],
    ['The leaflet is printed in Albanian, Serbian and English.', ''],
    ['Materials in Russian were given out to Russian-speaking women.', ''],
    ['The Helsinki Committee in Skopje wrote the report.', 'MK'],
    ['The Istanbul Convention and the Lanzarote Convention bind them.', ''],
    ['The Vienna Document and the Charter of Paris were read.', ''],
    ['States of Central Asia and the former Yugoslavia are touched.', ''],
    ['A judge of the Norwegian Supreme Court spoke.', 'NO'],
    ['People from the former Yugoslav Republic of Macedonia came.', 'MK'],
    ['Give us the name. The US sent two officers.', 'US'],
    ['Sofia Petrova and Milan Jovanovic spoke.', ''],
    ['They went to Sofia and to Milan.', 'BG IT'],
    ['The Ohrid Framework Agreement and the Dayton Accords hold.', ''],
    ['The Maastricht Ministerial Council agreed on it.', 'NL'],
    ['The Holy See and San Marino were thanked.', 'VA SM'],
    ['Northern Ireland and Scotland follow.', 'GB'],
    ['The South Korean and Afghan guests listened.', ''],
    ['The Treaty of Lisbon and the Rome Statute were named.', ''],
    ['Ethnic Hungarian pupils were asked.', ''],
    ['The Czech Republic, Türkiye and the Kyrgyz Republic agreed.', 'CZ TR KG'],
    ['The Dutch, Danish and Swiss lawyers were asked.', 'NL DK CH'],
    ['Serbia and Montenegro was one State then.', 'RS ME'],
    ['The European Court of Human Rights and the United Nations were named.', ''],
  ])('%s', (words, states) => {
    expect(statesIn(words)).toBe(states);
  });
});
