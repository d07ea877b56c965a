using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;
using Vouch.Domain.People;

namespace Vouch.App.Features.Mentorships;

/// <summary>Something that waits for a mentor, and from whom.</summary>
internal sealed record MentorQuestion(Mentorship Mentorship, string TraineeName, Waiting Question);

internal static class MentorQuestions
{
    /// <summary>All that waits for a mentor in running mentorships, oldest first; a fixed number of queries.</summary>
    public static async Task<List<MentorQuestion>> QuestionsToAsync(
        this AppDbContext db, PersonId mentorId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var mentorships = await db.Set<Mentorship>()
            .AsNoTracking()
            .Where(m => m.MentorId == mentorId && m.Status == MentorshipStatus.Active)
            .Join(db.Set<Person>(), m => m.TraineeId, p => p.Id, (m, p) => new { Mentorship = m, p.Name })
            .ToListAsync(cancellationToken);
        var waiting = await db.WaitingAsync(mentorships.ConvertAll(row => row.Mentorship.Id), now, cancellationToken);
        return [.. mentorships
            .SelectMany(row => waiting[row.Mentorship.Id].Where(w => w.On is Party.Mentor).Select(w => new MentorQuestion(row.Mentorship, row.Name, w)))
            .OrderBy(row => row.Question.Since)];
    }
}
