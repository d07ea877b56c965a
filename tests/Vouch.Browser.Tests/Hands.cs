using Microsoft.Playwright;

namespace Vouch.Browser.Tests;

/// <summary>How a person works a page: with the mouse, or with nothing but the keyboard.</summary>
internal abstract class Hands
{
    public abstract Task FillAsync(ILocator field, string value);

    public abstract Task ChooseAsync(ILocator select, string option);

    public abstract Task TickAsync(ILocator box);

    public abstract Task PressAsync(ILocator control);
}

internal sealed class MouseHands : Hands
{
    public override Task FillAsync(ILocator field, string value) => field.FillAsync(value);

    public override Task ChooseAsync(ILocator select, string option) => select.SelectOptionAsync(new SelectOptionValue { Label = option });

    public override Task TickAsync(ILocator box) => box.CheckAsync();

    public override Task PressAsync(ILocator control) => control.ClickAsync();
}

/// <summary>Walks there with Tab, types, and presses Enter or Space. What cannot be reached so fails the test.</summary>
internal sealed class KeyboardHands(IPage page) : Hands
{
    private const int MostStops = 400;

    public override async Task FillAsync(ILocator field, string value)
    {
        await ReachAsync(field);
        switch (await field.GetAttributeAsync("type"))
        {
            case "date": // the browser's own field: month, day, year
                await page.Keyboard.TypeAsync(DateOnly.ParseExact(value, "yyyy-MM-dd").ToString("MMddyyyy", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case "time":
                await page.Keyboard.TypeAsync(TimeOnly.ParseExact(value, "HH:mm").ToString("hhmmtt", System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                await page.Keyboard.PressAsync("Control+a");
                await page.Keyboard.InsertTextAsync(value); // as a paste
                break;
        }

        Assert.Equal(value, (await field.InputValueAsync()).ReplaceLineEndings("\n"));
    }

    public override async Task ChooseAsync(ILocator select, string option)
    {
        await ReachAsync(select);
        await page.Keyboard.TypeAsync(option);
        Assert.Equal(option, await select.EvaluateAsync<string>("element => element.selectedOptions[0].text"));
    }

    public override async Task TickAsync(ILocator box)
    {
        if (await box.IsCheckedAsync())
        {
            return;
        }

        if (await box.GetAttributeAsync("type") == "radio")
        {
            await ReachAsync(box, "(active, wanted) => active.type === 'radio' && active.name === wanted.name");
            for (var press = 0; press < 20 && !await HasFocusAsync(box); press++)
            {
                await page.Keyboard.PressAsync("ArrowDown");
            }
        }
        else
        {
            await ReachAsync(box);
        }

        if (!await box.IsCheckedAsync())
        {
            await page.Keyboard.PressAsync("Space");
        }

        Assert.True(await box.IsCheckedAsync());
    }

    public override async Task PressAsync(ILocator control)
    {
        await ReachAsync(control);
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task ReachAsync(ILocator wanted, string isThere = "(active, wanted) => active === wanted")
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await wanted.EvaluateAsync<bool>($"wanted => ({isThere})(document.activeElement, wanted)"))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {wanted} on {page.Url}.");
    }

    private static Task<bool> HasFocusAsync(ILocator wanted) => wanted.EvaluateAsync<bool>("wanted => document.activeElement === wanted");
}
