namespace Vouch.App.Persistence;

/// <summary>
/// What the mentor search needs beyond tables: the full-text index of each database, and triggers that carry a person's new name
/// and a mentor's open places into the listing. A migration runs it once, after the tables exist; SQLite drops the triggers with
/// their table, so a later migration that rebuilds one of these tables runs it again.
/// </summary>
public static class MentorSearchSchema
{
    public const string Sqlite =
        """
        DROP TABLE IF EXISTS "MentorText";
        CREATE VIRTUAL TABLE "MentorText" USING fts5(
            "Name", "Field", "Institution", "Rest",
            content='MentorListings', content_rowid='Id', tokenize='porter unicode61 remove_diacritics 2', prefix='2 3');
        INSERT INTO "MentorText"("MentorText") VALUES ('rebuild');

        DROP TRIGGER IF EXISTS "MentorListings_added";
        CREATE TRIGGER "MentorListings_added" AFTER INSERT ON "MentorListings" BEGIN
            INSERT INTO "MentorText"(rowid, "Name", "Field", "Institution", "Rest")
            VALUES (new."Id", new."Name", new."Field", new."Institution", new."Rest");
        END;
        DROP TRIGGER IF EXISTS "MentorListings_removed";
        CREATE TRIGGER "MentorListings_removed" AFTER DELETE ON "MentorListings" BEGIN
            INSERT INTO "MentorText"("MentorText", rowid, "Name", "Field", "Institution", "Rest")
            VALUES ('delete', old."Id", old."Name", old."Field", old."Institution", old."Rest");
        END;
        DROP TRIGGER IF EXISTS "MentorListings_reworded";
        CREATE TRIGGER "MentorListings_reworded" AFTER UPDATE OF "Name", "Field", "Institution", "Rest" ON "MentorListings" BEGIN
            INSERT INTO "MentorText"("MentorText", rowid, "Name", "Field", "Institution", "Rest")
            VALUES ('delete', old."Id", old."Name", old."Field", old."Institution", old."Rest");
            INSERT INTO "MentorText"(rowid, "Name", "Field", "Institution", "Rest")
            VALUES (new."Id", new."Name", new."Field", new."Institution", new."Rest");
        END;

        DROP TRIGGER IF EXISTS "People_renamed";
        CREATE TRIGGER "People_renamed" AFTER UPDATE OF "Name" ON "People" WHEN old."Name" <> new."Name" BEGIN
            UPDATE "MentorListings" SET "Name" = new."Name" WHERE "MentorId" = new."Id";
        END;
        DROP TRIGGER IF EXISTS "MentorProfiles_places";
        CREATE TRIGGER "MentorProfiles_places" AFTER UPDATE OF "PlacesTaken", "PlacesHeld", "Capacity" ON "MentorProfiles" BEGIN
            UPDATE "MentorListings" SET "OpenPlaces" = new."Capacity" - new."PlacesTaken" - new."PlacesHeld" WHERE "MentorId" = new."PersonId";
        END;
        """;

    public const string Postgres =
        """
        -- English stems as in SQLite's porter, and no stop words: Will and May are names.
        DROP TEXT SEARCH CONFIGURATION IF EXISTS vouch_english;
        DROP TEXT SEARCH DICTIONARY IF EXISTS vouch_stem;
        CREATE TEXT SEARCH DICTIONARY vouch_stem (TEMPLATE = snowball, Language = english);
        CREATE TEXT SEARCH CONFIGURATION vouch_english (COPY = pg_catalog.english);
        ALTER TEXT SEARCH CONFIGURATION vouch_english ALTER MAPPING REPLACE english_stem WITH vouch_stem;

        -- The text index of SQLite drops accents; here a function does, because the extension for it is not everywhere.
        CREATE OR REPLACE FUNCTION vouch_plain(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
            SELECT to_tsvector('vouch_english', translate(lower(words),
                'áàâäãåāéèêëēíìîïīóòôöõōúùûüūñçčšžýÿřğş', 'aaaaaaaeeeeeiiiiioooooouuuuunccszyyrgs'))
        $$;
        ALTER TABLE "MentorListings" DROP COLUMN IF EXISTS "Document";
        ALTER TABLE "MentorListings" ADD COLUMN "Document" tsvector GENERATED ALWAYS AS (
            setweight(vouch_plain("Name"), 'A') || setweight(vouch_plain("Field"), 'A') ||
            setweight(vouch_plain("Institution"), 'B') || setweight(vouch_plain("Rest"), 'D')) STORED;
        CREATE INDEX "IX_MentorListings_Document" ON "MentorListings" USING gin ("Document");

        CREATE OR REPLACE FUNCTION vouch_person_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE "MentorListings" SET "Name" = new."Name" WHERE "MentorId" = new."Id";
            RETURN NULL;
        END $$;
        DROP TRIGGER IF EXISTS "People_renamed" ON "People";
        CREATE TRIGGER "People_renamed" AFTER UPDATE OF "Name" ON "People"
            FOR EACH ROW WHEN (old."Name" <> new."Name") EXECUTE FUNCTION vouch_person_renamed();

        CREATE OR REPLACE FUNCTION vouch_mentor_places() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            UPDATE "MentorListings" SET "OpenPlaces" = new."Capacity" - new."PlacesTaken" - new."PlacesHeld" WHERE "MentorId" = new."PersonId";
            RETURN NULL;
        END $$;
        DROP TRIGGER IF EXISTS "MentorProfiles_places" ON "MentorProfiles";
        CREATE TRIGGER "MentorProfiles_places" AFTER UPDATE OF "PlacesTaken", "PlacesHeld", "Capacity" ON "MentorProfiles"
            FOR EACH ROW EXECUTE FUNCTION vouch_mentor_places();
        """;
}
