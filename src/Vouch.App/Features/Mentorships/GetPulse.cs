using Microsoft.EntityFrameworkCore;
using Vouch.App.Links;
using Vouch.App.Persistence;
using Vouch.Domain;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Mentorships;

/// <summary>The question how it is going, for the one who was asked, and what they answered before. Nobody else's answer is here.</summary>
public sealed class GetPulse(AppDbContext db, SignedLinks links)
{
    /// <param name="Token">From a mail; null for a reader with an account.</param>
    public sealed record Query(string? Token, MentorshipId MentorshipId = default, PersonId Reader = default);

    public sealed record View(MentorshipId MentorshipId, string OtherName, Answer? Open, IReadOnlyList<Answer> Earlier);

    public sealed record Answer(PulseId Id, DateTimeOffset AskedAt, PulseFeeling? Feeling, string Words, bool WantsACall);

    public async Task<Result<View>> ExecuteAsync(Query query, CancellationToken cancellationToken)
    {
        var (mentorshipId, reader) = (query.MentorshipId, query.Reader);
        PulseId? asked = null;
        if (query.Token is { } token)
        {
            if (await links.FindAsync(token, LinkPurpose.AnswerPulse, cancellationToken) is not { } link)
            {
                return ByMailProblems.LinkNoLongerWorks;
            }

            (asked, reader) = (new PulseId(link.TargetId), link.PersonId);
            var id = new PulseId(link.TargetId);
            mentorshipId = await db.Set<Pulse>().Where(p => p.Id == id).Select(p => p.MentorshipId).SingleOrDefaultAsync(cancellationToken);
        }

        if (await db.MentorshipOfAsync(mentorshipId, reader, cancellationToken) is not { } mentorship)
        {
            return asked is null ? Problem.NotFound : ByMailProblems.LinkNoLongerWorks;
        }

        var both = await db.BothAsync(mentorship, cancellationToken);
        var own = await db.Set<Pulse>()
            .AsNoTracking()
            .Where(p => p.MentorshipId == mentorshipId && p.WriterId == reader)
            .OrderByDescending(p => p.Number)
            .Take(20)
            .ToListAsync(cancellationToken);
        var latest = mentorship.RefusesWorkBy(reader) is null ? own.FirstOrDefault() : null;
        if (asked is not null && latest?.Id != asked)
        {
            return ByMailProblems.LinkNoLongerWorks;
        }

        return new View(
            mentorshipId, both.OtherThan(reader).Name, latest is null ? null : Of(latest), [.. own.Where(p => p != latest && p.AnsweredAt is not null).Select(Of)]);
    }

    private static Answer Of(Pulse pulse) => new(pulse.Id, pulse.AskedAt, pulse.Feeling, pulse.Words?.ReadText() ?? "", pulse.WantsACall);
}
