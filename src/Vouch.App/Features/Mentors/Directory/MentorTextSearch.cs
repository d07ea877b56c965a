using Microsoft.EntityFrameworkCore;
using Vouch.App.Persistence;

namespace Vouch.App.Features.Mentors.Directory;

/// <summary>The one place where the two databases search differently: FTS5 with bm25, or a weighted tsvector with ts_rank.</summary>
internal static class MentorTextSearch
{
    /// <summary>The listing a text matches; the smaller the distance, the better.</summary>
    public sealed record Match(long ListingId, double Distance);

    /// <summary>All listings that hold every word, unordered.</summary>
    /// <remarks>
    /// The plus keeps SQLite from fetching each match by its number and sorting them all: it walks the index in the order asked for
    /// and stops when a page is full, which is what a broad text needs.
    /// </remarks>
    public static IQueryable<MentorListing> Matching(this AppDbContext db, SearchWords words) => db is SqliteAppDbContext
        ? db.Set<MentorListing>().FromSql(
            $"""SELECT * FROM "MentorListings" WHERE +"Id" IN (SELECT rowid FROM "MentorText" WHERE "MentorText" MATCH {words.ForSqlite()})""")
        : db.Set<MentorListing>().FromSql(
            $"""SELECT * FROM "MentorListings" WHERE "Document" @@ to_tsquery('vouch_english', {words.ForPostgres()})""");

    /// <summary>At most <paramref name="most"/> ids of listings that hold every word: enough to know whether a search is broad.</summary>
    public static IQueryable<long> SomeMatches(this AppDbContext db, SearchWords words, int most) => db is SqliteAppDbContext
        ? db.Database.SqlQuery<long>(
            $"""SELECT rowid AS "Value" FROM "MentorText" WHERE "MentorText" MATCH {words.ForSqlite()} LIMIT {most}""")
        : db.Database.SqlQuery<long>(
            $"""SELECT "Id" AS "Value" FROM "MentorListings" WHERE "Document" @@ to_tsquery('vouch_english', {words.ForPostgres()}) LIMIT {most}""");

    /// <summary>The matches with their distance: a word in the name or field counts more than one in the institution, and that more than the rest.</summary>
    public static IQueryable<Match> Ranked(this AppDbContext db, SearchWords words) => db is SqliteAppDbContext
        ? db.Database.SqlQuery<Match>(
            $"""
             SELECT rowid AS "ListingId", rank AS "Distance" FROM "MentorText"
             WHERE "MentorText" MATCH {words.ForSqlite()} AND rank MATCH 'bm25(10.0, 10.0, 4.0, 1.0)'
             """)
        : db.Database.SqlQuery<Match>(
            $"""
             SELECT "Id" AS "ListingId", -ts_rank("Document", to_tsquery('vouch_english', {words.ForPostgres()}))::float8 AS "Distance"
             FROM "MentorListings" WHERE "Document" @@ to_tsquery('vouch_english', {words.ForPostgres()})
             """);
}
