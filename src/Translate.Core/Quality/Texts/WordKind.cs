namespace Translate.Core.Quality.Texts;

/// <summary>What a <see cref="CheckWord"/> is.</summary>
internal enum WordKind
{
    /// <summary>A run of letters, with apostrophes between letters.</summary>
    Word,

    /// <summary>A run of ASCII digits, with single points, commas and colons between digits.</summary>
    Number,

    /// <summary>Any other visible character.</summary>
    Mark,

    /// <summary>A web or mail address, an account name or a hashtag.</summary>
    Address,
}
