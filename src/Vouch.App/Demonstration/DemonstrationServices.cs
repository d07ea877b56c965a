using Microsoft.Extensions.DependencyInjection;

namespace Vouch.App.Demonstration;

internal static class DemonstrationServices
{
    /// <summary>No feature area, so not found by its form.</summary>
    public static IServiceCollection AddDemonstration(this IServiceCollection services) =>
        services.AddSingleton<DemonstrationMaking>().AddScoped<OpenDemonstration>().AddScoped<ChoosePerson>().AddScoped<SchoolYear.FillSchool>();
}
