using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;
using Vouch.Domain.Mentorships;

namespace Vouch.App.Features.Office;

/// <summary>
/// How mentorships that have not ended keep their interval, as <see cref="Cadence"/> says it, counted and sorted by the database: whatever the
/// number of mentorships, the counts come back as one row and the late ones as one page. A test holds this and the domain's rule together.
/// </summary>
internal static class Cadences
{
    /// <param name="OnTrack">Met within one and a half of the agreed interval.</param>
    public sealed record Counts(long OnTrack, long Warning, long Red, long Resting);

    /// <param name="Stage">As the trainee's profile names it.</param>
    public sealed record OfStage(string? Stage, long OnTrack, long Warning, long Red, long Resting);

    /// <param name="LastMetOn">Null when the two have never met.</param>
    /// <param name="WantsACall">One of the two would like the office to get in touch: the newest answer of each counts, and a wish not repeated is withdrawn.</param>
    /// <param name="Total">How many there are on all pages.</param>
    public sealed record Late(Guid Id, DateOnly? LastMetOn, bool WantsACall, long Total);

    /// <summary>All of them together.</summary>
    public static async Task<Counts> CountCadencesAsync(this AppDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var stages = await db.CountCadencesByStageAsync(today, null, cancellationToken);
        return new(stages.Sum(row => row.OnTrack), stages.Sum(row => row.Warning), stages.Sum(row => row.Red), stages.Sum(row => row.Resting));
    }

    /// <param name="cohort">Only its trainees; null for all.</param>
    public static Task<List<OfStage>> CountCadencesByStageAsync(this AppDbContext db, DateOnly today, CohortId? cohort, CancellationToken cancellationToken)
    {
        var (all, id) = (cohort is null, cohort?.Value ?? Guid.Empty);
        return (db is SqliteAppDbContext
            ? db.Database.SqlQuery<OfStage>(
                $"""
                 SELECT "Stage",
                        COALESCE(SUM("Status" = 'Active' AND "Days" < ("Every" * 3 + 1) / 2), 0) AS "OnTrack",
                        COALESCE(SUM("Status" = 'Active' AND "Days" >= ("Every" * 3 + 1) / 2 AND "Days" < "Every" * 2), 0) AS "Warning",
                        COALESCE(SUM("Status" = 'Active' AND "Days" >= "Every" * 2), 0) AS "Red",
                        COALESCE(SUM("Status" <> 'Active'), 0) AS "Resting"
                 FROM (
                     SELECT f."Stage", m."Status", m."MeetEveryDays" AS "Every",
                            CAST(julianday({today}) - julianday(MAX(m."StartedOn", COALESCE(m."ResumedOn", m."StartedOn"),
                                COALESCE(date(t."At" / 10000000 - 62135596800, 'unixepoch'), m."StartedOn"))) AS INTEGER) AS "Days"
                     FROM "Mentorships" m
                     LEFT JOIN "TraineeProfiles" f ON f."PersonId" = m."TraineeId"
                     LEFT JOIN (SELECT "MentorshipId", MAX("StartsAt") AS "At" FROM "Meetings" WHERE "Status" = 'Held' GROUP BY "MentorshipId") t
                         ON t."MentorshipId" = m."Id"
                     WHERE m."Status" <> 'Ended'
                       AND ({all} OR EXISTS (SELECT 1 FROM "CohortMembers" c WHERE c."PersonId" = m."TraineeId" AND c."Side" = 'Trainee' AND c."CohortId" = {id})))
                 GROUP BY "Stage"
                 """)
            : db.Database.SqlQuery<OfStage>(
                $"""
                 SELECT "Stage",
                        COUNT(*) FILTER (WHERE "Status" = 'Active' AND "Days" < ("Every" * 3 + 1) / 2) AS "OnTrack",
                        COUNT(*) FILTER (WHERE "Status" = 'Active' AND "Days" >= ("Every" * 3 + 1) / 2 AND "Days" < "Every" * 2) AS "Warning",
                        COUNT(*) FILTER (WHERE "Status" = 'Active' AND "Days" >= "Every" * 2) AS "Red",
                        COUNT(*) FILTER (WHERE "Status" <> 'Active') AS "Resting"
                 FROM (
                     SELECT f."Stage", m."Status", m."MeetEveryDays" AS "Every",
                            {today} - GREATEST(m."StartedOn", m."ResumedOn", (t."At" AT TIME ZONE 'UTC')::date) AS "Days"
                     FROM "Mentorships" m
                     LEFT JOIN "TraineeProfiles" f ON f."PersonId" = m."TraineeId"
                     LEFT JOIN (SELECT "MentorshipId", MAX("StartsAt") AS "At" FROM "Meetings" WHERE "Status" = 'Held' GROUP BY "MentorshipId") t
                         ON t."MentorshipId" = m."Id"
                     WHERE m."Status" <> 'Ended'
                       AND ({all} OR EXISTS (SELECT 1 FROM "CohortMembers" c WHERE c."PersonId" = m."TraineeId" AND c."Side" = 'Trainee' AND c."CohortId" = {id}))) kept
                 GROUP BY "Stage"
                 """)).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// One page of those who would like a call, and of those past one and a half of their interval, or past twice, the longest for their interval first.
    /// </summary>
    public static Task<List<Late>> LateAsync(this AppDbContext db, DateOnly today, bool onlyRed, int skip, int take, CancellationToken cancellationToken) =>
        (db is SqliteAppDbContext
            ? db.Database.SqlQuery<Late>(
                $"""
                 SELECT "Id", "LastMetOn", "Calls" AS "WantsACall", COUNT(*) OVER () AS "Total"
                 FROM (
                     SELECT m."Id", m."Status", m."MeetEveryDays" AS "Every", date(t."At" / 10000000 - 62135596800, 'unixepoch') AS "LastMetOn",
                            CAST(julianday({today}) - julianday(MAX(m."StartedOn", COALESCE(m."ResumedOn", m."StartedOn"),
                                COALESCE(date(t."At" / 10000000 - 62135596800, 'unixepoch'), m."StartedOn"))) AS INTEGER) AS "Days", c."MentorshipId" IS NOT NULL AS "Calls"
                     FROM "Mentorships" m
                     LEFT JOIN (SELECT "MentorshipId", MAX("StartsAt") AS "At" FROM "Meetings" WHERE "Status" = 'Held' GROUP BY "MentorshipId") t
                         ON t."MentorshipId" = m."Id"
                     LEFT JOIN (SELECT DISTINCT p."MentorshipId" FROM "Pulses" p
                                WHERE p."WantsACall" AND NOT EXISTS (SELECT 1 FROM "Pulses" l
                                    WHERE l."MentorshipId" = p."MentorshipId" AND l."Party" = p."Party" AND l."Number" > p."Number" AND l."AnsweredAt" IS NOT NULL)) c
                         ON c."MentorshipId" = m."Id"
                     WHERE m."Status" <> 'Ended')
                 WHERE ("Status" = 'Active' AND "Days" >= CASE WHEN {onlyRed} THEN "Every" * 2 ELSE ("Every" * 3 + 1) / 2 END) OR "Calls"
                 ORDER BY "Calls" DESC, CAST("Days" AS REAL) / "Every" DESC, "Id"
                 LIMIT {take} OFFSET {skip}
                 """)
            : db.Database.SqlQuery<Late>(
                $"""
                 SELECT "Id", "LastMetOn", "Calls" AS "WantsACall", COUNT(*) OVER () AS "Total"
                 FROM (
                     SELECT m."Id", m."Status", m."MeetEveryDays" AS "Every", (t."At" AT TIME ZONE 'UTC')::date AS "LastMetOn",
                            {today} - GREATEST(m."StartedOn", m."ResumedOn", (t."At" AT TIME ZONE 'UTC')::date) AS "Days", c."MentorshipId" IS NOT NULL AS "Calls"
                     FROM "Mentorships" m
                     LEFT JOIN (SELECT "MentorshipId", MAX("StartsAt") AS "At" FROM "Meetings" WHERE "Status" = 'Held' GROUP BY "MentorshipId") t
                         ON t."MentorshipId" = m."Id"
                     LEFT JOIN (SELECT DISTINCT p."MentorshipId" FROM "Pulses" p
                                WHERE p."WantsACall" AND NOT EXISTS (SELECT 1 FROM "Pulses" l
                                    WHERE l."MentorshipId" = p."MentorshipId" AND l."Party" = p."Party" AND l."Number" > p."Number" AND l."AnsweredAt" IS NOT NULL)) c
                         ON c."MentorshipId" = m."Id"
                     WHERE m."Status" <> 'Ended') kept
                 WHERE ("Status" = 'Active' AND "Days" >= CASE WHEN {onlyRed} THEN "Every" * 2 ELSE ("Every" * 3 + 1) / 2 END) OR "Calls"
                 ORDER BY "Calls" DESC, "Days"::float8 / "Every" DESC, "Id"
                 LIMIT {take} OFFSET {skip}
                 """)).ToListAsync(cancellationToken);
}
