using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Vouch.App.Assistance;

internal static class AssistanceServices
{
    public static IServiceCollection AddAssistance(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<AssistantOptions>().Bind(configuration.GetSection("Assistant"));
        return services.AddSingleton<IValidateOptions<AssistantOptions>, AssistantOptionsCheck>().AddSingleton<OutsideAssistant>();
    }
}
