using Microsoft.Extensions.DependencyInjection;

namespace Vouch.App.Features.Letters;

/// <summary>What the letter use cases share.</summary>
internal static class LetterServices
{
    public static IServiceCollection AddLetters(this IServiceCollection services) =>
        services.AddScoped<WriterLinks>().AddScoped<LetterMails>().AddScoped<LetterPeople>().AddScoped<LetterDrafts>().AddScoped<SigningKeys>()
            .AddScoped<LetterPlanReader>().AddScoped<LetterErasure>().AddScoped<SignedLetters>().AddScoped<LetterPapers>()
            .AddScoped<WriterTrainees>().AddScoped<LetterMasks>().AddScoped<PacketStanding>()
            .AddScoped<MyLettersErasure>().AddScoped<LettersData>();
}
