using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Vouch.App.Assistance;
using Vouch.App.Audit;
using Vouch.App.Calendars;
using Vouch.App.Demonstration;
using Vouch.App.Features.Accounts;
using Vouch.App.Features.Cohorts;
using Vouch.App.Features.Cohorts.Trials;
using Vouch.App.Features.Invitations;
using Vouch.App.Features.Letters;
using Vouch.App.Features.Mentors;
using Vouch.App.Features.SmartPick;
using Vouch.App.Features.Library;
using Vouch.App.Features.Safety;
using Vouch.App.Features.Mentorships;
using Vouch.App.Files;
using Vouch.App.Jobs;
using Vouch.App.Links;
using Vouch.App.Mail;
using Vouch.App.Outside;
using Vouch.App.PersonalData;
using Vouch.App.Persistence;
using Vouch.App.Programs;
using Vouch.App.Seasons;

namespace Vouch.App;

/// <summary>Registers everything the application consists of; use cases and job handlers are found by their form.</summary>
public static class AppServices
{
    public static IServiceCollection AddVouch(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SiteOptions>(configuration.GetSection("Site"));
        services.Configure<SmtpOptions>(configuration.GetSection("Smtp"));
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection("Retention"))
            .Validate(options => options.Check() is null, $"Each figure of the section Retention is at least {RetentionOptions.LeastDays} days.").ValidateOnStart();
        services.AddOptions<MentoringOptions>().Bind(configuration.GetSection("Mentoring"))
            .Validate(options => options.IsValid(), "The days of the section Mentoring are positive, and PassOnDays is more than ReminderDays.").ValidateOnStart();
        services.AddOptions<CalendarOptions>().Bind(configuration.GetSection("Calendars"))
            .Validate(options => options.TimeoutSeconds is >= 1 and <= 60, "TimeoutSeconds of the section Calendars is 1 to 60.").ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddDatabase(configuration);
        services.AddDataProtection().SetApplicationName("Vouch").PersistKeysToDbContext<AppDbContext>();

        services.AddScoped<SignedLinks>();
        services.AddScoped<Mailbox>();
        services.AddScoped<MailReturns>();
        services.AddScoped<JobQueue>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<ConfirmationMail>();
        services.AddScoped<TrialInvitations>();
        services.AddScoped<InvitationMails>();
        services.AddScoped<InvitedPlaces>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<ArticleShelf>();
        services.AddSingleton<SeasonShelf>();
        services.AddSingleton<DirectoryShelf>();
        services.AddSingleton<MarketShelf>();
        services.AddScoped<AnswerMarkets>();
        services.AddSingleton<ListUploads>();
        services.AddSingleton<CalendarDownload>();
        services.AddSingleton<IEmailSender, SmtpEmailSender>();
        services.AddAssistance(configuration);
        services.AddAccounts();
        services.AddMentorships();
        services.AddLetters();
        services.AddDemonstration();
        services.AddPersonalData();
        services.AddUseCases();
        services.AddJobs();
        return services;
    }

    /// <summary>Starts the clock that runs due jobs; nodes that only serve pages leave it out.</summary>
    public static IServiceCollection AddWorker(this IServiceCollection services) =>
        services
            .AddQuartz(quartz =>
            {
                Tick<RunQuickJobs>(quartz, TimeSpan.FromSeconds(2));
                Tick<RunHeavyJobs>(quartz, TimeSpan.FromSeconds(1)); // somebody is waiting
                Tick<RunBackgroundJobs>(quartz, TimeSpan.FromSeconds(2));
            })
            .AddQuartzHostedService(options => options.WaitForJobsToComplete = true);

    private static void Tick<TJob>(IQuartzBuilder quartz, TimeSpan every)
        where TJob : RunDueJobs =>
        quartz.ScheduleJob<TJob>(trigger => trigger.WithIdentity(typeof(TJob).Name).WithSimpleSchedule(every));

    private static void AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var postgres = configuration.GetSection("Database").Get<DatabaseOptions>()?.Postgres;
        if (!string.IsNullOrWhiteSpace(postgres))
        {
            services.AddDbContext<AppDbContext, PostgresAppDbContext>(options => options.UseNpgsql(postgres));
            return;
        }

        var site = configuration.GetSection("Site").Get<SiteOptions>() ?? new SiteOptions();
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(site.DataFolder, "vouch.db") };
        services.AddDbContext<AppDbContext, SqliteAppDbContext>(options => options.UseSqlite(file.ConnectionString));
    }

    // In the order in which they are erased: what is shared ends before what it hangs on is emptied, and how somebody signs in goes last.
    private static void AddPersonalData(this IServiceCollection services) => services
        .AddScoped<IPersonalData>(provider => provider.GetRequiredService<LettersData>())
        .AddScoped<IPersonalData, MentorshipsData>()
        .AddScoped<IPersonalData, CohortsData>()
        .AddScoped<IPersonalData, MentorsData>()
        .AddScoped<IPersonalData, SafetyData>()
        .AddScoped<IPersonalData, AccountData>();

    private static void AddUseCases(this IServiceCollection services)
    {
        foreach (var type in ConcreteTypes().Where(type =>
            type.Namespace?.StartsWith("Vouch.App.Features", StringComparison.Ordinal) == true && (type.GetMethod("ExecuteAsync") ?? type.GetMethod("Execute")) is not null))
        {
            services.AddScoped(type);
        }
    }

    private static void AddJobs(this IServiceCollection services)
    {
        foreach (var type in ConcreteTypes())
        {
            if (type.IsAssignableTo(typeof(IJobHandler)))
            {
                services.AddScoped(typeof(IJobHandler), type);
            }

            if (type.IsAssignableTo(typeof(IRecurringJob)))
            {
                services.AddScoped(typeof(IRecurringJob), type);
            }
        }
    }

    private static IEnumerable<Type> ConcreteTypes() =>
        typeof(AppServices).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false });
}
