namespace Vouch.Domain.Applicants;

/// <summary>The four groups by which the Match is reported.</summary>
public enum ApplicantType
{
    UsMd,
    UsDo,
    UsImg,
    NonUsImg,
}

/// <summary>How a type is written in files and on pages.</summary>
public static class ApplicantTypes
{
    public static readonly IReadOnlyList<ApplicantType> All =
        [ApplicantType.UsMd, ApplicantType.UsDo, ApplicantType.UsImg, ApplicantType.NonUsImg];

    extension(ApplicantType type)
    {
        /// <summary>The word used in data files: <c>us-md</c>, <c>us-do</c>, <c>us-img</c>, <c>non-us-img</c>.</summary>
        public string Code => type switch
        {
            ApplicantType.UsMd => "us-md",
            ApplicantType.UsDo => "us-do",
            ApplicantType.UsImg => "us-img",
            _ => "non-us-img",
        };

        public string DisplayName => type switch
        {
            ApplicantType.UsMd => "US MD",
            ApplicantType.UsDo => "US DO",
            ApplicantType.UsImg => "US IMG",
            _ => "non-US IMG",
        };
    }

    public static bool TryFind(string code, out ApplicantType type)
    {
        foreach (var candidate in All)
        {
            if (candidate.Code == code || candidate.DisplayName == code)
            {
                type = candidate;
                return true;
            }
        }

        type = default;
        return false;
    }
}
