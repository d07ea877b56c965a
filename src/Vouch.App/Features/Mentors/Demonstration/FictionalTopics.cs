using Vouch.Domain.Mentors;

namespace Vouch.App.Features.Mentors.Demonstration;

/// <summary>Topics people of each family of fields are given in the demonstration.</summary>
internal static class FictionalTopics
{
    private static readonly string[] Anywhere = ["medical education", "quality improvement", "ethics", "health services research", "first-generation students"];

    public static IReadOnlyList<string> Of(SpecialtyFamily family) =>
    [
        .. family switch
        {
            SpecialtyFamily.Primary => ["continuity of care", "rural health", "vaccination", "chronic disease", "school health"],
            SpecialtyFamily.Medicine => ["heart failure", "imaging", "clinical trials", "lipids", "hospital medicine"],
            SpecialtyFamily.Acute => ["sepsis", "resuscitation", "ultrasound", "toxicology", "simulation"],
            SpecialtyFamily.Surgery => ["minimally invasive surgery", "trauma", "surgical outcomes", "transplantation", "global surgery"],
            SpecialtyFamily.BrainAndMind => ["stroke", "epilepsy", "sleep", "addiction", "neuroimaging"],
            SpecialtyFamily.Skin => ["melanoma", "wound healing", "laser therapy", "skin of color", "burns"],
            SpecialtyFamily.Imaging => ["machine learning", "breast imaging", "image-guided therapy", "radiation safety", "imaging"],
            _ => (string[])["genomics", "immunology", "bioinformatics", "biomarkers", "microscopy"],
        },
        .. Anywhere,
    ];
}
