// Reads calendars with ical.js, which knows nothing of the library that wrote them, and says what each entry means.
// In: a JSON array of files. Out: a JSON array with what was read of each.
import ICAL from 'ical.js';

const chunks = [];
for await (const chunk of process.stdin) {
  chunks.push(chunk);
}

ICAL.design.strict = true;
const iso = (time) => new Date(time.toUnixTime() * 1000).toISOString();

const read = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const text1 = (component, name) => component.getFirstPropertyValue(name)?.toString() ?? null;
  return {
    Method: text1(calendar, 'method'),
    Name: text1(calendar, 'name'),
    Zones: calendar.getAllSubcomponents('vtimezone').map((zone) => text1(zone, 'tzid')),
    Events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        Uid: event.uid,
        Sequence: event.sequence,
        Status: text1(component, 'status'),
        Summary: event.summary,
        Place: event.location ?? '',
        Start: iso(event.startDate),
        End: iso(event.endDate),
        WrittenAt: iso(component.getFirstPropertyValue('dtstamp')),
        Zone: event.startDate.zone.tzid,
        Attendees: event.attendees.map((person) => `${person.getParameter('cn')} <${person.getFirstValue().replace('mailto:', '')}> ${person.getParameter('partstat')}`),
        Organizer: event.organizer,
      };
    }),
  };
};

process.stdout.write(JSON.stringify(JSON.parse(Buffer.concat(chunks).toString('utf8')).map(read)));
