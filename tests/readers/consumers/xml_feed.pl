# What Perl's XML::Feed makes of feeds: perl xml_feed.pl URL... prints JSON in the form that
# tests/readers/running.py tells.

use strict;
use warnings;
use JSON::PP;
use URI;
use XML::Feed;

# Of Atom it hands out bytes else.
$XML::Atom::ForceUnicode = 1;

my %feeds;
for my $url (@ARGV) {
    my $feed = XML::Feed->parse( URI->new($url) ) or die XML::Feed->errstr;
    $feeds{$url} = [
        map {
            my $entry = $_;
            +{
                title      => $entry->title,
                link       => $entry->link,
                id         => $entry->id,
                authors    => [ grep { defined } $entry->author ],
                published  => $entry->issued ? $entry->issued->iso8601 . 'Z' : undef,
                updated    => $entry->modified ? $entry->modified->iso8601 . 'Z' : undef,
                summary    => $entry->summary->body,
                content    => $entry->content->body,
                categories => [ $entry->category ],
                enclosures => [ map { $_->url } grep { ref } $entry->enclosure ],
            }
        } $feed->entries
    ];
}
print JSON::PP->new->utf8->encode( { version => "$XML::Feed::VERSION", feeds => \%feeds } );
