using System.Text.Json.Serialization;

namespace Vouch.Domain.Applicants;

/// <summary>The visa an applicant needs to train in the United States.</summary>
public enum VisaNeed
{
    None,
    J1,

    [JsonStringEnumMemberName("h1b")]
    H1B,
}
