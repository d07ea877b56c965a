using Microsoft.Extensions.DependencyInjection;
using Vouch.App.Features.Mentorships.Mail;

namespace Vouch.App.Features.Mentorships;

/// <summary>What the use cases of this area share; they themselves are found by their form.</summary>
internal static class MentorshipServices
{
    public static IServiceCollection AddMentorships(this IServiceCollection services) =>
        services
            .AddScoped<MentorshipMail>()
            .AddScoped<MeetingMails>()
            .AddScoped<JointMeetingMails>()
            .AddScoped<CompactMails>()
            .AddScoped<WorkMails>()
            .AddScoped<ReminderMails>()
            .AddScoped<PulseMails>()
            .AddScoped<IntroductionMails>()
            .AddScoped<MentorshipEnding>()
            .AddScoped<MentorDesk>()
            .AddScoped<AgendaWriter>();
}
