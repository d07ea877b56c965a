using Microsoft.EntityFrameworkCore;
using Vouch.App.Demonstration.SchoolYear;
using Vouch.App.Persistence;
using Vouch.Domain.Letters;
using Vouch.Domain.Mentors;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.Tests.App.Demonstration;

/// <summary>A simulated year leaves a school in which every page has something true to show.</summary>
public sealed class FillSchoolTests
{
    private static readonly FillSchool.Command OneSchool = new(7, 1, 0, 0, WithLetters: true, new(2026, 7, 6, 14, 0, 0, TimeSpan.Zero));

    [Theory, MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_year_has_some_of_everything_and_everybody_is_fictional(DatabaseKind kind)
    {
        await using var app = await FilledAsync(kind, OneSchool);
        await app.RunAsync<AppDbContext>(async db =>
        {
            Assert.Equal(FillSchool.Mentors, await db.Set<MentorProfile>().CountAsync());
            Assert.Equal(FillSchool.Trainees, await db.Set<TraineeProfile>().CountAsync());
            Assert.False(await db.Set<Person>().AnyAsync(person => !person.IsFictional));
            await EachAsync(db.Set<MentorRequest>().Select(request => request.Status), MentorRequestStatus.Withdrawn, MentorRequestStatus.Planned);
            await EachAsync(db.Set<Mentorship>().Select(mentorship => mentorship.Status));
            await EachAsync(db.Set<Meeting>().Select(meeting => meeting.Status));
            await EachAsync(db.Set<Goal>().Select(goal => goal.Status));
            await EachAsync(db.Set<JournalEntry>().Select(entry => entry.Visibility));
            await EachAsync(db.Set<Compact>().Select(compact => compact.Status), CompactStatus.Draft, CompactStatus.Superseded, CompactStatus.WithTrainee, CompactStatus.WithMentor);
            await EachAsync(db.Set<LetterRequest>().Select(request => request.Status), LetterRequestStatus.Draft, LetterRequestStatus.Withdrawn, LetterRequestStatus.Expired, LetterRequestStatus.Accepted);
            Assert.True(await db.Set<Contribution>().AnyAsync(contribution => contribution.Status == ContributionStatus.Confirmed));
            Assert.True(await db.Set<Nudge>().AnyAsync());
            Assert.InRange(await db.Set<Mentorship>().CountAsync(), 150, 350);
            Assert.InRange(await db.Set<Meeting>().CountAsync(meeting => meeting.Status == MeetingStatus.Held), 800, 3000);
        });
    }

    [Fact]
    public async Task Places_taken_are_the_mentorships_that_have_not_ended()
    {
        await using var app = await FilledAsync(DatabaseKind.Sqlite, OneSchool with { WithLetters = false });
        await app.RunAsync<AppDbContext>(async db =>
        {
            var mentorships = await db.Set<Mentorship>().Where(mentorship => mentorship.Status != MentorshipStatus.Ended).ToListAsync();
            var profiles = await db.Set<MentorProfile>().ToListAsync();
            Assert.All(profiles, profile => Assert.Equal(mentorships.Count(mentorship => mentorship.MentorId == profile.PersonId), profile.PlacesTaken));
            Assert.All(profiles, profile => Assert.InRange(profile.PlacesTaken, 0, profile.Capacity));
        });
    }

    [Fact]
    public async Task Nothing_happens_after_an_end_on_leave_or_in_the_future()
    {
        await using var app = await FilledAsync(DatabaseKind.Sqlite, OneSchool with { WithLetters = false });
        await app.RunAsync<AppDbContext>(async db =>
        {
            var mentorships = await db.Set<Mentorship>().ToDictionaryAsync(mentorship => mentorship.Id);
            var meetings = await db.Set<Meeting>().ToListAsync();
            Assert.All(meetings.Where(meeting => meeting.Status is MeetingStatus.Held), meeting =>
            {
                Assert.True(meeting.HeldAt <= OneSchool.EndsAt);
                Assert.True(mentorships[meeting.MentorshipId].EndedOn is not { } ended || DateOnly.FromDateTime(meeting.StartsAt.UtcDateTime) <= ended);
            });
            Assert.DoesNotContain(meetings, meeting => meeting.Status is MeetingStatus.Scheduled && mentorships[meeting.MentorshipId].Status is MentorshipStatus.Ended);
            Assert.DoesNotContain(await db.Set<JournalEntry>().ToListAsync(), entry => entry.WrittenAt > OneSchool.EndsAt);
        });
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_school_and_another_seed_another()
    {
        var (one, again, other) = (await ToldAsync(7), await ToldAsync(7), await ToldAsync(8));
        Assert.Equal(one, again);
        Assert.NotEqual(one, other);

        static async Task<List<string>> ToldAsync(int seed)
        {
            await using var app = await FilledAsync(DatabaseKind.Sqlite, OneSchool with { Seed = seed, WithLetters = false });
            return await app.WithDbAsync(async db =>
            {
                var names = await db.Set<Person>().ToDictionaryAsync(person => person.Id, person => $"{person.Name} {person.Email}");
                var meetings = await db.Set<Meeting>().ToListAsync();
                var entries = await db.Set<JournalEntry>().ToListAsync();
                var requests = await db.Set<MentorRequest>().ToListAsync();
                var letters = await db.Set<LetterRequest>().ToListAsync();
                return (List<string>)
                [
                    .. meetings.Select(meeting => $"{names[meeting.TraineeId]} {names[meeting.MentorId]} {meeting.StartsAt:u} {meeting.Status} {meeting.Notes}").Order(StringComparer.Ordinal),
                    .. entries.Select(entry => $"{names[entry.WriterId]} {entry.WrittenAt:u} {entry.Text}").Order(StringComparer.Ordinal),
                    .. requests.Select(request => $"{names[request.TraineeId]} {names[request.MentorId]} {request.Status} {request.AnsweredAt:u} {request.WhyYou}").Order(StringComparer.Ordinal),
                    .. letters.Select(letter => $"{names[letter.TraineeId]} {names[letter.WriterId]} {letter.Status} {letter.DeadlineOn:O}").Order(StringComparer.Ordinal),
                ];
            });
        }
    }

    [Fact]
    public async Task A_second_school_has_other_people_and_another_year()
    {
        await using var app = await FilledAsync(DatabaseKind.Sqlite, OneSchool with { Schools = 2, WithLetters = false });
        await app.RunAsync<AppDbContext>(async db =>
        {
            Assert.Equal(2 * (FillSchool.Mentors + FillSchool.Trainees), await db.Set<Person>().Select(person => person.Email).Distinct().CountAsync());
            Assert.Equal(2 * FillSchool.Mentors, await db.Set<Vouch.App.Features.Mentors.Directory.MentorListing>().CountAsync());
        });
    }

    private static async Task<TestServices> FilledAsync(DatabaseKind kind, FillSchool.Command command)
    {
        var app = await TestServices.CreateAsync(kind);
        await app.RunAsync<FillSchool>(fill => fill.ExecuteAsync(command, _ => { }, TestContext.Current.CancellationToken));
        return app;
    }

    private static async Task EachAsync<T>(IQueryable<T> found, params T[] except)
        where T : struct, Enum
    {
        var values = await found.Distinct().ToListAsync();
        Assert.Empty(Enum.GetValues<T>().Except(values).Except(except));
    }
}
