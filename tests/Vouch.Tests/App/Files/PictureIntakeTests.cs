using System.Text;
using SkiaSharp;
using Vouch.App.Files.Pictures;

namespace Vouch.Tests.App.Files;

public sealed class PictureIntakeTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    public void A_picture_is_drawn_anew_no_larger_than_it_is_printed(SKEncodedImageFormat format)
    {
        var kept = PictureIntake.Take(SamplePictures.Logo(3000, 800, format), 710, 192).Value;
        using var picture = SKBitmap.Decode(kept);
        Assert.InRange(picture.Width, 1, 710);
        Assert.InRange(picture.Height, 1, 192);
        Assert.Equal(3000d / 800, (double)picture.Width / picture.Height, 0.05);
    }

    [Fact]
    public void A_small_picture_is_not_blown_up()
    {
        using var picture = SKBitmap.Decode(PictureIntake.Take(SamplePictures.Logo(120, 40), 710, 192).Value);
        Assert.Equal((120, 40), (picture.Width, picture.Height));
    }

    [Fact]
    public void Even_noise_stays_small_enough_for_the_services()
    {
        var kept = PictureIntake.Take(SamplePictures.Noise(900, 900), 750, 184).Value;
        Assert.InRange(kept.Length, 1, 150_000);
    }

    [Fact]
    public void What_is_hidden_in_a_file_does_not_survive()
    {
        byte[] carrier = [.. SamplePictures.Logo(), .. Encoding.ASCII.GetBytes("<script>alert(1)</script>")];
        var kept = PictureIntake.Take(carrier, 710, 192).Value;
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(kept), StringComparison.Ordinal);
        Assert.Equal("image/png", PictureIntake.ContentType(kept));
    }

    [Fact]
    public void A_name_does_not_make_a_picture()
    {
        Assert.Equal(PictureIntake.NotAPicture, PictureIntake.Take(Encoding.ASCII.GetBytes("%PDF-1.7 and so on"), 710, 192).Problem);
        Assert.Equal(PictureIntake.NotAPicture, PictureIntake.Take(Encoding.ASCII.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), 710, 192).Problem);
        Assert.Equal(PictureIntake.NotAPicture, PictureIntake.Take(SamplePictures.Logo(format: SKEncodedImageFormat.Webp), 710, 192).Problem);
        Assert.Equal(PictureIntake.NotAPicture, PictureIntake.Take([], 710, 192).Problem);
    }

    [Fact]
    public void Half_a_picture_is_refused() =>
        Assert.Equal(PictureIntake.NotAPicture, PictureIntake.Take(SamplePictures.Noise(400, 400)[..2000], 710, 192).Problem);

    [Fact]
    public void A_few_bytes_that_claim_a_huge_picture_are_refused_before_it_is_drawn() =>
        Assert.Equal(PictureIntake.TooManyPixels, PictureIntake.Take(SamplePictures.Claiming(60_000, 60_000), 710, 192).Problem);

    [Fact]
    public void Too_large_and_too_small_are_refused()
    {
        Assert.Equal(PictureIntake.TooLarge, PictureIntake.Take(new byte[(4 << 20) + 1], 710, 192).Problem);
        Assert.Equal(PictureIntake.TooFewPixels, PictureIntake.Take(SamplePictures.Logo(8, 8), 710, 192).Problem);
    }
}
