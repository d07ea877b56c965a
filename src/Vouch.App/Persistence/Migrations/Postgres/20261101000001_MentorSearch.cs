using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Vouch.App.Persistence.Migrations.Postgres;

/// <summary>The full-text index over mentors; written by hand, because the model does not know it.</summary>
[DbContext(typeof(PostgresAppDbContext))]
[Migration("20261101000001_MentorSearch")]
public sealed class MentorSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MentorSearchSchema.Postgres);
}
