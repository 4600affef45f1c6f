<?php
// What SimplePie makes of feeds: php simplepie.php FOLDER URL... prints JSON in the form that
// tests/readers/running.py tells. FOLDER holds WordPress's wp-includes.

error_reporting(E_ALL & ~E_DEPRECATED & ~E_USER_DEPRECATED);
ini_set('display_errors', 'stderr');
[$script, $folder] = $argv;
define('ABSPATH', "$folder/");
define('WPINC', 'wp-includes');
require ABSPATH . WPINC . '/class-simplepie.php';

function each_of(?array $list, callable $get): array
{
    return array_values(array_filter(array_map($get, $list ?? [])));
}

function item(SimplePie_Item $item): array
{
    $files = $item->get_enclosures() ?? [];
    $credits = [];
    $thumbnails = [];
    foreach ($files as $file) {
        $credits = array_merge($credits, each_of($file->get_credits(), fn($each) => $each->get_name()));
        $thumbnails = array_merge($thumbnails, $file->get_thumbnails() ?? []);
    }
    return [
        'title' => $item->get_title(),
        'link' => $item->get_permalink(),
        'id' => $item->get_id(),
        'authors' => each_of($item->get_authors(), fn($each) => $each->get_name()),
        'published' => $item->get_gmdate('c'),
        'updated' => $item->get_updated_gmdate('c'),
        'summary' => $item->get_description(true),
        'content' => $item->get_content(true),
        'categories' => each_of($item->get_categories(), fn($each) => $each->get_label()),
        'pictures' => each_of($files, fn($each) => $each->get_link()),
        'captions' => each_of($files, fn($each) => $each->get_description()),
        'credits' => $credits,
        'thumbnails' => $thumbnails,
    ];
}

$feeds = [];
foreach (array_slice($argv, 2) as $url) {
    $feed = new SimplePie();
    $feed->set_feed_url($url);
    $feed->enable_cache(false);
    if (!$feed->init()) {
        fwrite(STDERR, print_r($feed->error(), true));
        exit(1);
    }
    $feeds[$url] = array_map('item', $feed->get_items());
}
echo json_encode(['version' => SIMPLEPIE_VERSION, 'feeds' => $feeds], JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
