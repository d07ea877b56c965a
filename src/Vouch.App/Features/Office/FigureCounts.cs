using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;

namespace Vouch.App.Features.Office;

/// <summary>Trainees counted by the database: whatever their number, the counts come back as a few dozen rows.</summary>
internal static class FigureCounts
{
    /// <summary>Trainees of one stage who have come equally far.</summary>
    /// <param name="Stage">As the profile names it; null when it names none, or there is none.</param>
    /// <param name="Level">0 known, 1 joined, 2 profile, 3 asked a mentor, 4 had a mentor, 5 met.</param>
    /// <param name="HasMentor">1 for those who have one today.</param>
    /// <param name="Wants1">Who named the first need, and so on.</param>
    /// <param name="Lacks1">Of these, who has no mentor who covers it.</param>
    public sealed record Trainees(
        string? Stage, int Level, int HasMentor, long Count,
        long Wants1, long Wants2, long Wants4, long Wants8, long Wants16, long Lacks1, long Lacks2, long Lacks4, long Lacks8, long Lacks16);

    public sealed record InCohort(Guid CohortId, string? Stage, long Count, long WithMentor);

    /// <param name="cohort">Only its trainees; null for all.</param>
    public static Task<List<Trainees>> CountTraineesAsync(this AppDbContext db, CohortId? cohort, CancellationToken cancellationToken)
    {
        var (all, id) = (cohort is null, cohort?.Value ?? Guid.Empty);
        return db.Database.SqlQuery<Trainees>(
            $"""
             SELECT "Stage", "Level", "HasMentor", COUNT(*) AS "Count",
                    SUM("N1") AS "Wants1", SUM("N2") AS "Wants2", SUM("N4") AS "Wants4", SUM("N8") AS "Wants8", SUM("N16") AS "Wants16",
                    SUM(CASE WHEN "N1" > "C1" THEN 1 ELSE 0 END) AS "Lacks1", SUM(CASE WHEN "N2" > "C2" THEN 1 ELSE 0 END) AS "Lacks2",
                    SUM(CASE WHEN "N4" > "C4" THEN 1 ELSE 0 END) AS "Lacks4", SUM(CASE WHEN "N8" > "C8" THEN 1 ELSE 0 END) AS "Lacks8",
                    SUM(CASE WHEN "N16" > "C16" THEN 1 ELSE 0 END) AS "Lacks16"
             FROM (
                 SELECT f."Stage" AS "Stage", COALESCE(m."Now", 0) AS "HasMentor",
                        CASE WHEN h."TraineeId" IS NOT NULL THEN 5 WHEN m."TraineeId" IS NOT NULL THEN 4 WHEN r."TraineeId" IS NOT NULL THEN 3
                             WHEN f."PersonId" IS NOT NULL THEN 2 WHEN a."PersonId" IS NOT NULL THEN 1 ELSE 0 END AS "Level",
                        CASE WHEN f."Needs" & 1 <> 0 THEN 1 ELSE 0 END AS "N1", CASE WHEN f."Needs" & 2 <> 0 THEN 1 ELSE 0 END AS "N2",
                        CASE WHEN f."Needs" & 4 <> 0 THEN 1 ELSE 0 END AS "N4", CASE WHEN f."Needs" & 8 <> 0 THEN 1 ELSE 0 END AS "N8",
                        CASE WHEN f."Needs" & 16 <> 0 THEN 1 ELSE 0 END AS "N16",
                        COALESCE(m."C1", 0) AS "C1", COALESCE(m."C2", 0) AS "C2", COALESCE(m."C4", 0) AS "C4", COALESCE(m."C8", 0) AS "C8", COALESCE(m."C16", 0) AS "C16"
                 FROM "People" t
                 LEFT JOIN "TraineeProfiles" f ON f."PersonId" = t."Id"
                 LEFT JOIN "Accounts" a ON a."PersonId" = t."Id"
                 LEFT JOIN (SELECT "TraineeId", MAX(CASE WHEN "Status" <> 'Ended' THEN 1 ELSE 0 END) AS "Now",
                                   MAX(CASE WHEN "Status" <> 'Ended' AND "Covers" & 1 <> 0 THEN 1 ELSE 0 END) AS "C1",
                                   MAX(CASE WHEN "Status" <> 'Ended' AND "Covers" & 2 <> 0 THEN 1 ELSE 0 END) AS "C2",
                                   MAX(CASE WHEN "Status" <> 'Ended' AND "Covers" & 4 <> 0 THEN 1 ELSE 0 END) AS "C4",
                                   MAX(CASE WHEN "Status" <> 'Ended' AND "Covers" & 8 <> 0 THEN 1 ELSE 0 END) AS "C8",
                                   MAX(CASE WHEN "Status" <> 'Ended' AND "Covers" & 16 <> 0 THEN 1 ELSE 0 END) AS "C16"
                            FROM "Mentorships" GROUP BY "TraineeId") m ON m."TraineeId" = t."Id"
                 LEFT JOIN (SELECT DISTINCT "TraineeId" FROM "MentorRequests" WHERE "Status" <> 'Planned') r ON r."TraineeId" = t."Id"
                 LEFT JOIN (SELECT DISTINCT "TraineeId" FROM "Meetings" WHERE "Status" = 'Held') h ON h."TraineeId" = t."Id"
                 WHERE t."Roles" & 1 <> 0
                   AND ({all} OR EXISTS (SELECT 1 FROM "CohortMembers" c WHERE c."PersonId" = t."Id" AND c."Side" = 'Trainee' AND c."CohortId" = {id}))) known
             GROUP BY "Stage", "Level", "HasMentor"
             """).ToListAsync(cancellationToken);
    }

    public static Task<List<InCohort>> CountCohortsAsync(this AppDbContext db, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<InCohort>(
            $"""
             SELECT c."CohortId", f."Stage", COUNT(*) AS "Count", COUNT(m."TraineeId") AS "WithMentor"
             FROM "CohortMembers" c
             LEFT JOIN "TraineeProfiles" f ON f."PersonId" = c."PersonId"
             LEFT JOIN (SELECT DISTINCT "TraineeId" FROM "Mentorships" WHERE "Status" <> 'Ended') m ON m."TraineeId" = c."PersonId"
             WHERE c."Side" = 'Trainee'
             GROUP BY c."CohortId", f."Stage"
             """).ToListAsync(cancellationToken);
}
